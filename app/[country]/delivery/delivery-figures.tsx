import { getLocale, getTranslations } from "next-intl/server";
import { KeyFigure, KeyFigures } from "@/app/_ui/key-figures";
import { formatNumber, formatPercentage, monthName, percentSign } from "@/lib/i18n/format";
import type { DeliveryReport } from "@/lib/reports/delivery/delivery-page";

/** The latest month, punctuality, debts, late corrections and the longest run. */
export async function DeliveryFigures({ report }: { report: DeliveryReport }) {
  const [t, locale] = await Promise.all([getTranslations("delivery.figures"), getLocale()]);
  const { months, onTime, owed, corrected, longest } = report;
  const last = months.at(-1);
  if (!last) return null;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <KeyFigures>
      <KeyFigure
        term={t("delivered", { month: monthName(locale, last.month) })}
        value={number(last.delivered)}
        unit={`/ ${number(last.of)}`}
        note={t("deliveredNote", { missing: last.of - last.delivered, incomplete: last.incomplete })}
      />
      <KeyFigure
        term={t("onTime")}
        value={onTime.due === 0 ? "–" : formatPercentage(locale, onTime.count / onTime.due)}
        {...(onTime.due > 0 && { unit: percentSign(locale).trim() })}
        note={
          onTime.due === 0 ? t("onTimeNone") : t("onTimeNote", { count: number(onTime.count), due: number(onTime.due) })
        }
      />
      <KeyFigure
        term={t("owing")}
        value={number(owed.municipalities)}
        unit={t("owingUnit", { count: owed.municipalities })}
        note={t("owingNote", { months: owed.months })}
      />
      <KeyFigure
        term={t("longest")}
        value={number(longest.months)}
        unit={t("longestUnit", { count: longest.months })}
        note={
          longest.months === 0
            ? t("longestNone")
            : t("longestNote", { count: longest.municipalities.length, name: longest.municipalities[0] ?? "" })
        }
      />
      <KeyFigure
        term={t("corrected")}
        value={number(corrected.months)}
        unit={t("correctedUnit", { count: corrected.months })}
        note={t("correctedNote", { count: corrected.municipalities })}
      />
    </KeyFigures>
  );
}
