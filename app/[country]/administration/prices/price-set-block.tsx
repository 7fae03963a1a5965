import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatNumber } from "@/lib/i18n/format";
import type { RegisteredPriceSet } from "@/lib/reports/administration/administration";
import { PriceSetActions, type PriceSetCommon } from "./price-set-form";

type PriceSetBlockProps = PriceSetCommon & { set: RegisteredPriceSet; canWrite: boolean };

/** One set: its own prices, and where the others come from. */
export function PriceSetBlock({ set, canWrite, ...rest }: PriceSetBlockProps) {
  const t = useTranslations("administration.prices");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const name = set.names[locale];
  const fallback = rest.sets.find(({ value }) => value === set.fallback)?.label;
  const prices = rest.channels.flatMap(({ value, label }) => {
    const price = set.prices.find(({ channel }) => channel === value);
    return price ? [{ label, amount: price.amount }] : [];
  });
  return (
    <Block
      className="price-set"
      title={
        <>
          {name} {set.standard && <Tag>{t("standard")}</Tag>}
        </>
      }
      sub={t("sub", { year: String(set.year), code: set.code, fallback: fallback ?? "none" })}
      tools={canWrite && <PriceSetActions set={set} {...rest} />}
      source={<p className="source">{t("sourceOf", { source: set.source })}</p>}
    >
      <ScrollRegion label={ofTable("region", { name: name })}>
        <table className="ds-table">
          <caption className="vh">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t("channel")}</th>
              <th scope="col" className="num">
                {t("amount", { currency: rest.currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {prices.map(({ label, amount }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{formatNumber(locale, amount / 100, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Block>
  );
}
