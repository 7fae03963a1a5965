import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { Example, MARKS } from "./formula";
import { funnelExample } from "./funnel-example";
import { Section } from "./section";

/** How far from the middle chance and the usual difference let a municipality lie. */
export function Funnel() {
  const t = useTranslations("method.funnel");
  const locale = useLocale();
  const { mean, strength, few, many, ...limits } = funnelExample();
  const share = (value: number) => formatShare(locale, value);
  const link = (text: ReactNode) => <a href="#uncertainty">{text}</a>;
  return (
    <Section of="funnel">
      <p>{t("why")}</p>
      <p>{t.rich("limits", MARKS)}</p>
      <p>{t.rich("how", { ...MARKS, link })}</p>
      <Example>
        {t.rich("example", {
          ...{ ...MARKS, mean: formatShare(locale, mean, 0), strength: formatNumber(locale, strength) },
          ...{ few: formatNumber(locale, few), many: formatNumber(locale, many) },
          ...{ fewLow: share(limits.fewLow), fewHigh: share(limits.fewHigh) },
          ...{ manyLow: share(limits.manyLow), manyHigh: share(limits.manyHigh) },
        })}
      </Example>
      <p>{t("flat")}</p>
    </Section>
  );
}
