import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/app/_ui/tag";
import { formatKroner } from "@/lib/i18n/format";
import type { MethodPriceSet, MethodReport } from "@/lib/reports/method";

/** One set of prices, every channel in it: its own price, one from another set, or none. */
export function PriceTable({ set, report }: { set: MethodPriceSet; report: MethodReport }) {
  const t = useTranslations("method.cost");
  const locale = useLocale();
  const nameOf = (code: string) => report.priceSets.find((other) => other.code === code)?.names[locale] ?? code;
  const caption = t("caption", { name: set.names[locale], year: String(set.year) });
  return (
    <section className="scroll prices" aria-label={caption}>
      <table className="ds-table">
        <caption>
          {caption} {set.standard && <Tag>{t("standard")}</Tag>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("channel")}</th>
            <th scope="col" className="num">
              {t("price")}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.channels.map(({ code, names }) => {
            const price = set.prices.find(({ channel }) => channel === code);
            return (
              <tr key={code}>
                <th scope="row">{names[locale]}</th>
                <td className="num">
                  {price ? formatKroner(locale, price.amount / 100, 0) : <span className="muted">{t("noPrice")}</span>}
                  {price && price.from !== set.code && (
                    <span className="two">{t("fromSet", { name: nameOf(price.from) })}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="source">
        <span>{t("source", { source: set.source })}</span>
        {set.fallback && <span>{t("fallback", { name: nameOf(set.fallback) })}</span>}
      </p>
    </section>
  );
}
