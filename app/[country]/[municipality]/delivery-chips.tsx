import { getLocale, getTranslations } from "next-intl/server";
import { Verdict } from "@/app/_ui/verdict";
import { localDate } from "@/lib/clock";
import { formatDate, monthName, sentenceCase } from "@/lib/i18n/format";
import type { DeliveryChip } from "@/lib/reports/municipality";

/** What became of the two latest closed months: reported, incomplete or missing. */
export async function DeliveryChips({ deliveries }: { deliveries: readonly DeliveryChip[] }) {
  const [t, locale] = await Promise.all([getTranslations("municipality.chip"), getLocale()]);
  return deliveries
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
}
