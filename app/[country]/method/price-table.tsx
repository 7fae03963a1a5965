import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatKroner } from "@/lib/i18n/format";
import type { MethodPriceSet, MethodReport } from "@/lib/reports/method/method";

/** Every channel in every set of prices: its own price, one from another set, or none; and who says so. */
export function PriceTable({ report: { priceSets, channels } }: { report: MethodReport }) {
  const t = useTranslations("method.cost");
  const locale = useLocale();
  const nameOf = (code: string) => priceSets.find((set) => set.code === code)?.names[locale] ?? code;
  return (
    <>
      <ScrollRegion label={t("caption")} className="prices">
        <table className="ds-table">
          <caption className="vh">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("channel")}</th>
              {priceSets.map((set) => (
                <th key={set.code} scope="col" className="num">
                  {set.standard && <Tag>{t("standard")}</Tag>} {titleOf(set, set.names[locale])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(({ code, names }) => (
              <tr key={code}>
                <th scope="row">{names[locale]}</th>
                {priceSets.map((set) => (
                  <PriceCell key={set.code} set={set} channel={code} nameOf={nameOf} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {priceSets.map((set) => (
        <p key={set.code} className="source">
          <b>{titleOf(set, set.names[locale])}</b>
          <span>{t("source", { source: set.source })}</span>
          {set.fallback && <span>{t("fallback", { name: nameOf(set.fallback) })}</span>}
        </p>
      ))}
    </>
  );
}

/** With its year, where the name does not say it. */
function titleOf({ year }: MethodPriceSet, name: string): string {
  return name.includes(String(year)) ? name : `${name}, ${year}`;
}

function PriceCell({
  set,
  channel,
  nameOf,
}: {
  set: MethodPriceSet;
  channel: string;
  nameOf: (code: string) => string;
}) {
  const t = useTranslations("method.cost");
  const locale = useLocale();
  const price = set.prices.find((candidate) => candidate.channel === channel);
  if (!price) return <td className="num muted">{t("noPrice")}</td>;
  return (
    <td className="num">
      {formatKroner(locale, price.amount / 100, 0)}
      {price.from !== set.code && <span className="two">{t("fromSet", { name: nameOf(price.from) })}</span>}
    </td>
  );
}
