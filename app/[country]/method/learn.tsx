import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { behind } from "@/lib/domain/behind";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { Example, MARKS } from "./formula";
import { Section } from "./section";

/** From whom a municipality can learn: who, in which areas, and what is shown of them. */
export function Learn() {
  const t = useTranslations("method.learn");
  const locale = useLocale();
  const lag = behind({ total: 1000, measured: 300 }, [{ total: 1000, measured: 400 }]);
  const link = (text: ReactNode) => <a href="#nearest">{text}</a>;
  return (
    <Section of="learn">
      <p>{t.rich("who", { ...MARKS, link })}</p>
      <p>{t.rich("where", MARKS)}</p>
      {lag && (
        <Example>
          {t.rich("example", {
            ...{ ...MARKS, share: formatShare(locale, lag.own, 0), others: formatShare(locale, lag.others, 0) },
            inquiries: formatNumber(locale, lag.inquiries),
          })}
        </Example>
      )}
      <p>{t.rich("what", MARKS)}</p>
    </Section>
  );
}
