import { useLocale, useTranslations } from "next-intl";
import { formatKroner, formatNumber, formatShare } from "@/lib/i18n/format";
import type { MethodReport } from "@/lib/reports/method/method";
import { costExample } from "./examples";
import { Example, Formula, Fraction, MARKS } from "./formula";
import { PriceTable } from "./price-table";
import { Section } from "./section";

export function Cost({ report }: { report: MethodReport }) {
  const t = useTranslations("method.cost");
  return (
    <Section of="cost">
      <p>{t("text")}</p>
      <Formula name={t("name")}>
        <Fraction top={t("top")} bottom={t("bottom")} />
      </Formula>
      <CostExample report={report} />
      {report.priceSets.length === 0 ? <p>{t("none")}</p> : <PriceTable report={report} />}
    </Section>
  );
}

function CostExample({ report }: { report: MethodReport }) {
  const t = useTranslations("method.cost");
  const locale = useLocale();
  const set = report.priceSets.find(({ standard }) => standard);
  const example = set && costExample(set.prices);
  if (!example) return null;
  const name = (code: string) => report.channels.find((channel) => channel.code === code)?.names[locale] ?? code;
  const lower = (text: string) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
  const unpriced = report.channels.find(({ code }) => !set.prices.some((price) => price.channel === code));
  const parts = example.parts.map(({ channel, count, amount }) =>
    t("examplePart", {
      count: formatNumber(locale, count),
      channel: lower(name(channel)),
      price: formatKroner(locale, amount / 100, 0),
    }),
  );
  return (
    <Example>
      {t.rich("example", {
        ...MARKS,
        parts: new Intl.ListFormat(locale).format(parts),
        amount: formatKroner(locale, example.total / 100, 0),
        count: formatNumber(locale, example.count),
        perInquiry: formatKroner(locale, example.perInquiry / 100),
      })}{" "}
      {unpriced &&
        t.rich("unpriced", {
          ...MARKS,
          count: formatNumber(locale, example.unpriced),
          channel: lower(unpriced.names[locale]),
          coverage: formatShare(locale, example.coverage),
        })}
    </Example>
  );
}
