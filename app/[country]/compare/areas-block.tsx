import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inSentence } from "@/app/_results/in-sentence";
import { listed } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { Change } from "@/app/_ui/change";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { FoldedRows } from "@/app/_ui/table/folded-rows";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatNumber, formatPercentage, formatPoints, formatWindow } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import { absenceText } from "./absence-text";
import { NoFigure, PlaceHeader } from "./figures-block";

/** So many areas stand open. */
const FIRST = 10;

/** Each area's share side by side, and the first one's difference to the others together. */
export async function AreasBlock({ report, words }: { report: CompareReport; words: ResultWords }) {
  const { locale } = words;
  const why = await absenceText(report, words);
  const [t, region] = [await getTranslations("compare.areas"), await getTranslations("table")];
  const { places, areas, answered, country, version } = report;
  const [own] = places;
  const lacking = places.filter(({ row, areas: { reason } }) => row === null || reason !== null);
  if (areas.length === 0 || !own) return null;
  const behind = areas.filter((row) => !row.notStated && (row.behind?.inquiries ?? 0) > 0).slice(0, 3);
  const title = t("title", {
    count: behind.length,
    name: own.name,
    areas: listed(
      locale,
      behind.map(({ names }) => inSentence(names[locale])),
    ),
  });
  const table = {
    caption: title,
    columns: [
      { header: t("area"), kind: "text" as const },
      ...places.map(({ name }) => ({ header: name, kind: "share" as const })),
      { header: t("difference"), kind: "points" as const },
      { header: t("inquiries"), kind: "count" as const },
    ],
    rows: areas.map((row) => [
      ...[row.names[locale], ...row.shares],
      ...[row.behind?.difference ?? null, row.behind?.inquiries ?? null],
    ]),
  };
  return (
    <ChartFigure
      {...{ id: "areas", title, table, version, country: country.code, picture: false, toggle: false }}
      sub={t("sub", {
        measure: answered.measure,
        name: own.name,
        window: formatWindow(locale, { kind: answered.window, end: answered.month }),
      })}
      note={
        lacking.length > 0 && (
          <ul className="sub absent">
            {lacking.map((place) => (
              <li key={place.code}>
                {place.row === null
                  ? t("absent", { name: place.name, why: why(place) })
                  : t(`lacking.${place.areas.reason ?? "incomplete"}`, { name: place.name })}
              </li>
            ))}
          </ul>
        )
      }
    >
      <ScrollRegion label={region("region", { name: title })}>
        <table className="ds-table side-by-side">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("area")}</th>
              {places.map((place, index) => (
                <PlaceHeader key={place.code} place={place} index={index} country={country.code} />
              ))}
              <th scope="col" className="num">
                {t("difference")}
              </th>
              <th scope="col" className="num">
                {t("inquiries")}
              </th>
            </tr>
          </thead>
          <Rows columns={places.length + 3} label={t("more", { count: areas.length - FIRST })}>
            {areas.map(({ code, names, shares, behind: lag }) => (
              <tr key={code}>
                <th scope="row">{names[locale]}</th>
                {shares.map((share, index) => (
                  <td key={places[index]?.code} className={index === 0 ? "num own-column" : "num"}>
                    {share === null ? <NoFigure label={region("none")} /> : formatPercentage(locale, share)}
                  </td>
                ))}
                <td className="num">
                  {lag ? (
                    <Change value={lag.difference}>{formatPoints(locale, lag.difference)}</Change>
                  ) : (
                    <NoFigure label={region("none")} />
                  )}
                </td>
                <td className="num">{lag && lag.inquiries > 0 ? formatNumber(locale, lag.inquiries) : "–"}</td>
              </tr>
            ))}
          </Rows>
        </table>
      </ScrollRegion>
    </ChartFigure>
  );
}

type RowsProps = { columns: number; label: string; children: readonly ReactNode[] };

/** The first rows, and the rest on demand. */
function Rows({ columns, label, children }: RowsProps) {
  return (
    <>
      <tbody>{children.slice(0, FIRST)}</tbody>
      {children.length > FIRST && (
        <FoldedRows label={label} columns={columns}>
          {children.slice(FIRST)}
        </FoldedRows>
      )}
    </>
  );
}
