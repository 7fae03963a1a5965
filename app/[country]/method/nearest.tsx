import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";
import { nearestExample } from "./examples";
import { Example, MARKS } from "./formula";
import { Section } from "./section";

/** With whom a municipality can be compared, and how it is found who is like it. */
export function Nearest() {
  const t = useTranslations("method.nearest");
  const locale = useLocale();
  const { size, volume, distance } = nearestExample();
  const decimal = (value: number) => formatNumber(locale, value, 2);
  return (
    <Section of="nearest">
      <p>{t.rich("text", MARKS)}</p>
      <p>{t.rich("how", MARKS)}</p>
      <Example>
        {t.rich("example", {
          ...MARKS,
          ...{ size: decimal(size), volume: decimal(volume), distance: decimal(distance) },
        })}
      </Example>
      <p>{t("unknown")}</p>
    </Section>
  );
}
