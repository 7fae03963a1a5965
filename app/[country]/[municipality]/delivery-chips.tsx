import { getLocale, getTranslations } from "next-intl/server";
import { Verdict } from "@/app/_ui/verdict";
import { localDate } from "@/lib/clock";
import { formatDate, monthName, sentenceCase } from "@/lib/i18n/format";
import type { DeliveryChip } from "@/lib/reports/municipality/municipality";

type DeliveryChipsProps = { deliveries: readonly DeliveryChip[]; streak: number };

/** What became of the two latest closed months, and how many came in time in a row where that is more than one. */
export async function DeliveryChips({ deliveries, streak }: DeliveryChipsProps) {
  const [t, locale] = await Promise.all([getTranslations("municipality.chip"), getLocale()]);
  const chips = deliveries
    .slice(0, 2)
    .toReversed()
    .map(({ month, status, deadline, at }) => {
      const day = status === "complete" && at ? localDate(new Date(at)) : deadline;
      const values = { month: sentenceCase(monthName(locale, month)), date: formatDate(locale, day, { year: false }) };
      return (
        <Verdict key={month} word={status === "complete" ? "reached" : "warning"}>
          {t(status, values)}
        </Verdict>
      );
    });
  return (
    <>
      {chips}
      {streak > 1 && <Verdict word="reached">{t("streak", { count: streak })}</Verdict>}
    </>
  );
}
