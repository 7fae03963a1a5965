import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatNumber } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LikePlace, Near } from "@/lib/reports/league/league-near";

type NearProps = { league: Pick<LeagueReport, "country" | "version">; near: Near; words: ResultWords };

/** Whom the league compares with one municipality, and how like it each of them is. */
export async function NearBlock({ league: { country, version }, near, words: { locale } }: NearProps) {
  const [t, region] = [await getTranslations("league.near"), await getTranslations("table")];
  const title = t("title", { name: near.name, count: near.neighbours.length, same: near.same ?? "none" });
  const headers = [t("name"), t("inhabitants"), t("kind"), t("perInhabitant"), t("distance")] as const;
  const kinds = ["text", "count", "text", "count", "count"] as const;
  const digits = [0, 0, 0, 2, 2] as const;
  const rows = [{ ...near, distance: 0 }, ...near.neighbours];
  const decimal = (value: number | null) => (value === null ? "–" : formatNumber(locale, value, 2));
  const table = {
    caption: title,
    columns: headers.map((header, index) => ({ header, kind: kinds[index] ?? "text", digits: digits[index] ?? 0 })),
    rows: rows.map((row) => [row.name, row.inhabitants, row.kind, row.perInhabitant, row.distance]),
  };
  return (
    <ChartFigure
      {...{ id: "near", title, table, country: country.code, version, picture: false, toggle: false }}
      sub={t("sub")}
      source={<Link href={`/${country.code}/method#nearest`}>{t("how")}</Link>}
    >
      <ScrollRegion label={region("region", { name: title })}>
        <table className="ds-table">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              {headers.map((header, index) => (
                <th key={header} scope="col" className={kinds[index] === "text" ? undefined : "num"}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} className={row.code === near.code ? "own" : undefined}>
                <th scope="row" className="keep">
                  <KeptLink href={`/${country.code}/${row.code}`}>{row.name}</KeptLink>{" "}
                  {row.code === near.code && <Tag>{t("own")}</Tag>}
                </th>
                <td className="num">{row.inhabitants > 0 ? formatNumber(locale, row.inhabitants) : "–"}</td>
                <td className={sameKind(row, near)}>{row.kind ?? "–"}</td>
                <td className="num">{decimal(row.perInhabitant)}</td>
                <td className="num">{row.code === near.code ? "–" : decimal(row.distance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFigure>
  );
}

/** Another kind stands back. */
function sameKind({ kind }: LikePlace, near: LikePlace): string | undefined {
  return kind === near.kind ? undefined : "muted";
}
