import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { Change } from "@/app/_ui/change";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatNumber, formatPercentage, formatPoints } from "@/lib/i18n/format";
import type { GroupReport } from "@/lib/reports/calendar/group";
import type { PooledUnit } from "@/lib/reports/league/pooled-unit";

/** The group as one unit against all other municipalities as one, and how sure the difference is. */
export async function AgainstBlock({ report, words }: { report: GroupReport; words: ResultWords }) {
  const [t, ofTable] = await Promise.all([getTranslations("groups.against"), getTranslations("table")]);
  const { group, against, answered, country, version } = report;
  const { locale } = words;
  if (against.rest.of === 0) return null;
  const { measure } = answered;
  const apart = against.difference;
  const points = (value: number) => formatPoints(locale, value);
  const title = t("title", {
    name: group.name,
    sure: sureness(apart),
    points: points(Math.abs(apart?.difference ?? 0)).replace(/^\+/, ""),
  });
  const headers = [t("unit"), t("share", { measure }), t("over"), t("change"), t("total")];
  const units = [
    { name: group.name, unit: against.members },
    { name: t("rest"), unit: against.rest },
  ];
  const changeOf = ({ change }: PooledUnit) => change && change.after - change.before;
  const table = {
    caption: title,
    columns: [
      { header: t("unit"), kind: "text" as const },
      { header: t("share", { measure }), kind: "share" as const },
      { header: t("overCount"), kind: "count" as const },
      { header: t("ofCount"), kind: "count" as const },
      { header: t("change"), kind: "points" as const },
      { header: t("total"), kind: "count" as const },
    ],
    rows: units.map(({ name, unit }) => [name, unit.share, unit.over, unit.of, changeOf(unit), unit.total]),
  };
  return (
    <ChartFigure
      {...{ id: "against", title, table, country: country.code, version, picture: false, toggle: false }}
      sub={against.place ? `${t("place", against.place)} ${t("sub")}` : t("sub")}
      source={<Link href={`/${country.code}/method#group`}>{t("how")}</Link>}
    >
      <ScrollRegion label={ofTable("region", { name: title })}>
        <table className="ds-table against">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              {headers.map((header, index) => (
                <th key={header} scope="col" className={index === 0 ? undefined : index > 2 ? "num hide-s" : "num"}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ name, unit }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{unit.share === null ? "–" : formatPercentage(locale, unit.share)}</td>
                <td className="num">{t("overOf", { over: unit.over, of: unit.of })}</td>
                <td className="num hide-s">{changeText(unit, points)}</td>
                <td className="num hide-s">{formatNumber(locale, unit.total)}</td>
              </tr>
            ))}
            {apart && (
              <tr className="difference">
                <th scope="row">{t("difference")}</th>
                <td className="num">
                  {isSure(apart) ? (
                    <Change value={apart.difference}>{points(apart.difference)}</Change>
                  ) : (
                    points(apart.difference)
                  )}
                </td>
                <td className="muted" colSpan={3}>
                  {apart.interval
                    ? t("between", { low: points(apart.interval.low), high: points(apart.interval.high) })
                    : t("tooFew")}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFigure>
  );
}

/** Above, below, not sure either way, unknown how sure, or no difference at all. */
function sureness(apart: GroupReport["against"]["difference"]): "above" | "below" | "unsure" | "unknown" | "none" {
  if (!apart) return "none";
  if (!apart.interval) return "unknown";
  return apart.interval.low > 0 ? "above" : apart.interval.high < 0 ? "below" : "unsure";
}

function isSure(apart: GroupReport["against"]["difference"]): boolean {
  return ["above", "below"].includes(sureness(apart));
}

function changeText({ change }: PooledUnit, points: (value: number) => string) {
  if (!change) return "–";
  const difference = change.after - change.before;
  return <Change value={difference}>{points(difference)}</Change>;
}
