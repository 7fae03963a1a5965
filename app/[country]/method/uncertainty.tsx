import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatPoints, formatShare } from "@/lib/i18n/format";
import { fairExample, shrunkenExample } from "./examples";
import { Example, Formula, Fraction, MARKS } from "./formula";
import { Section } from "./section";

/** What a rank interval means, why whole counts vary, and how often the intervals were right where the truth was known. */
export function Uncertainty() {
  const t = useTranslations("method.uncertainty");
  const locale = useLocale();
  const { own, mean, strength, shrunken } = shrunkenExample();
  return (
    <Section of="uncertainty">
      <p>{t("why")}</p>
      <p>{t.rich("interval", MARKS)}</p>
      <p>{t.rich("shrunken", MARKS)}</p>
      <Example>
        {t.rich("example", {
          ...{ ...MARKS, part: formatNumber(locale, own.measured), total: formatNumber(locale, own.total) },
          own: formatShare(locale, own.measured / own.total, 0),
          ...{ mean: formatShare(locale, mean, 0), strength: formatNumber(locale, strength) },
          shrunken: formatShare(locale, shrunken, 0),
        })}
      </Example>
      <p>{t("least")}</p>
      <p>
        {t.rich("tested", {
          ...{ ...MARKS, leagues: formatNumber(locale, 2000) },
          ...{
            right: formatShare(locale, 0.916),
            leaning: formatShare(locale, 0.915),
            clumped: formatShare(locale, 0.74, 0),
          },
        })}
      </p>
    </Section>
  );
}

/** The share that a municipality would have with the country's inquiries, and the gap in two parts. */
export function Fair() {
  const t = useTranslations("method.fair");
  const locale = useLocale();
  const { raw, country, standardised, gap, mix, behaviour } = fairExample();
  return (
    <Section of="fair">
      <p>{t.rich("text", MARKS)}</p>
      <Formula name={t("name")}>
        <Fraction top={t("top")} bottom={t("bottom")} />
      </Formula>
      <p>{t.rich("parts", MARKS)}</p>
      <Example>
        {t.rich("example", {
          ...{ ...MARKS, raw: formatShare(locale, raw), country: formatShare(locale, country) },
          standardised: formatShare(locale, standardised),
          ...{
            gap: formatPoints(locale, gap),
            mix: formatPoints(locale, mix),
            behaviour: formatPoints(locale, behaviour),
          },
        })}
      </Example>
      <p>{t("unknown")}</p>
    </Section>
  );
}
