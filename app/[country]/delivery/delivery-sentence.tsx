import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { DeliveryReport } from "@/lib/reports/delivery/delivery-page";

const MARKS = { b: (chunks: ReactNode) => <b>{chunks}</b> };

/** Who has delivered the window's last month, and until when the others can. */
export async function DeliverySentence({ report: { months, region, group, today } }: { report: DeliveryReport }) {
  const [t, locale] = await Promise.all([getTranslations("delivery"), getLocale()]);
  const last = months.at(-1);
  if (!last || last.of === 0) return t("nobody");
  const { delivered, of, month, deadline } = last;
  const past = today > deadline;
  const sameYear = deadline.slice(0, 4) === today.slice(0, 4);
  const values = {
    ...MARKS,
    ...{ delivered, of, month: formatMonth(locale, month) },
    deadline: formatDate(locale, deadline, { year: !sameYear }),
  };
  const place = [group?.name, region].filter(Boolean).join(", ");
  if (place === "") return t.rich(past ? "sayPast" : "say", values);
  return t.rich(past ? "sayRegionPast" : "sayRegion", { ...values, place });
}

/** Under the sentence: the next day to remind on, and when the month is locked. */
export async function deliveryStamp({ months, reminder, today }: DeliveryReport): Promise<string[]> {
  const [t, locale] = await Promise.all([getTranslations("delivery"), getLocale()]);
  const last = months.at(-1);
  const short = (day: string) => formatDate(locale, day, { year: false });
  const isToday = reminder === today;
  return [
    ...(last ? [t(last.state === "final" ? "locked" : "lock", { date: formatDate(locale, last.lockedOn) })] : []),
    t(isToday ? "reminderToday" : "reminderNext", { date: short(reminder) }),
  ];
}
