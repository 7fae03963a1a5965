import { useLocale, useTranslations } from "next-intl";
import { FEWEST_MONTHS } from "@/lib/domain/moved";
import { formatPoints, formatShare } from "@/lib/i18n/format";
import { Example, MARKS } from "./formula";
import { movedExample } from "./moved-example";
import { Section } from "./section";

/** What a change is taken from, and how its interval comes about. */
export function Moved() {
  const t = useTranslations("method.moved");
  const locale = useLocale();
  const { before, after, change, low, high } = movedExample();
  const points = (value: number) => formatPoints(locale, value);
  return (
    <Section of="moved">
      <p>{t.rich("both", { ...MARKS, fewest: FEWEST_MONTHS })}</p>
      <p>{t.rich("sure", MARKS)}</p>
      <Example>
        {t.rich("example", {
          ...{ ...MARKS, before: formatShare(locale, before), after: formatShare(locale, after) },
          ...{ change: points(change), low: points(low), high: points(high) },
        })}
      </Example>
      <p>{t("excluded")}</p>
      <p>{t.rich("tested", { ...MARKS, right: formatShare(locale, 0.898), lasting: formatShare(locale, 0.815) })}</p>
    </Section>
  );
}
