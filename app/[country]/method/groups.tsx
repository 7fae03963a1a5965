import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { callCentreExample } from "./examples";
import { Example, Formula, Fraction, MARKS } from "./formula";
import { Section } from "./section";

/** What a group's difference from the others says, and what it does not. */
export function Group() {
  const t = useTranslations("method.group");
  return (
    <Section of="group">
      <p>{t("text")}</p>
      <p>{t.rich("interval", MARKS)}</p>
      <p>{t("cause")}</p>
    </Section>
  );
}

/** How many agents one queue takes instead of many. */
export function CallCentre() {
  const t = useTranslations("method.callCentre");
  const locale = useLocale();
  const { calls, seconds, level, within, each, apart, together, saved } = callCentreExample();
  const number = (value: number | undefined) => formatNumber(locale, value ?? 0);
  return (
    <Section of="callCentre">
      <p>{t.rich("text", MARKS)}</p>
      <Formula name={t("name")}>
        <Fraction top={t("top")} bottom={t("bottom")} />
      </Formula>
      <Example>
        {t.rich("example", {
          ...{ ...MARKS, calls: number(calls), seconds: number(seconds), within: number(within) },
          ...{ level: formatShare(locale, level, 0), load: number(each[0]?.load), each: number(each[0]?.agents) },
          ...{ apart: number(apart), sum: number(together.load), together: number(together.agents) },
          saved: number(saved),
        })}
      </Example>
      <p>{t("model")}</p>
    </Section>
  );
}
