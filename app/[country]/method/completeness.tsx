import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { MethodReport } from "@/lib/reports/method/method";
import { boundsExample } from "./examples";
import { Example, MARKS } from "./formula";
import { Section } from "./section";

export function Complete({ report }: { report: MethodReport }) {
  const t = useTranslations("method.complete");
  const locale = useLocale();
  const core = report.channels.filter((channel) => channel.core).map((channel) => channel.names[locale]);
  return (
    <Section of="complete">
      <p>{t("text")}</p>
      <p>{t("why")}</p>
      <p>{t("core", { channels: new Intl.ListFormat(locale).format(core) })}</p>
      <p>{t("absent")}</p>
    </Section>
  );
}

export function Area() {
  const t = useTranslations("method.area");
  return (
    <Section of="area">
      <p>{t("text")}</p>
    </Section>
  );
}

export function Bounds({ report }: { report: MethodReport }) {
  const t = useTranslations("method.bounds");
  const locale = useLocale();
  const { known, least, most, lowTotal, highTotal, low, high } = boundsExample();
  const n = (value: number) => formatNumber(locale, value);
  return (
    <Section of="bounds">
      <p>{t("text", { months: report.rules.boundsMonths })}</p>
      <p>{t("low", { least: report.rules.boundsLeast })}</p>
      <Example>
        {t.rich("example", {
          ...MARKS,
          digital: n(known.carrying),
          others: n(known.others),
          phoneLow: n(least),
          phoneHigh: n(most),
          lowPart: n(known.carrying),
          lowTotal: n(lowTotal),
          low: formatShare(locale, low),
          highPart: n(known.carrying),
          highTotal: n(highTotal),
          high: formatShare(locale, high),
        })}
      </Example>
    </Section>
  );
}
