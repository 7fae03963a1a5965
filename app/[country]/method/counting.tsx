import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/app/_ui/note";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { MethodReport } from "@/lib/reports/method/method";
import { ChannelTable } from "./channel-table";
import { pooledExample } from "./examples";
import { Example, Formula, Fraction, MARKS } from "./formula";
import { Section } from "./section";

export function Inquiry() {
  const t = useTranslations("method");
  return (
    <Section of="inquiry">
      <p>{t("inquiry.text")}</p>
      <p>{t.rich("inquiry.zero", MARKS)}</p>
    </Section>
  );
}

export function NotCounted() {
  const t = useTranslations("method");
  return (
    <Section of="notCounted">
      <p>{t("notCounted.text")}</p>
      <ul className="points">
        <li>{t.rich("notCounted.web", MARKS)}</li>
        <li>{t.rich("notCounted.outgoing", MARKS)}</li>
      </ul>
    </Section>
  );
}

export function Share() {
  const t = useTranslations("method");
  const locale = useLocale();
  const { small, large, both, share, average } = pooledExample();
  const n = (value: number) => formatNumber(locale, value);
  return (
    <Section of="share">
      <p>{t("share.text")}</p>
      <Formula name={t("share.name")}>
        <Fraction top={t("share.top")} bottom={t("share.bottom")} />
      </Formula>
      <Example>
        {t.rich("share.example", {
          ...MARKS,
          smallPart: n(small.digital),
          smallTotal: n(small.total),
          largePart: n(large.digital),
          largeTotal: n(large.total),
          part: n(both.digital),
          total: n(both.total),
          share: formatShare(locale, share),
          average: formatShare(locale, average, 0),
        })}
      </Example>
    </Section>
  );
}

export function Digital({ report }: { report: MethodReport }) {
  const t = useTranslations("method");
  return (
    <Section of="digital">
      <p>{t("digital.text")}</p>
      <ChannelTable channels={report.channels} />
      <Note tone="warn">{t.rich("digital.email", MARKS)}</Note>
    </Section>
  );
}
