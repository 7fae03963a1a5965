import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { PlaceMark } from "@/app/_ui/place-mark";
import { cellText } from "@/app/_ui/table/cell-text";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import type { TableCell, TableColumn } from "@/app/_ui/table/table-content";
import { formatNumber, formatShare, formatWindow } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import type { ComparedPlace } from "@/lib/reports/compare/compared-place";
import { absenceText } from "./absence-text";
import { type FigureLine, figureLines } from "./figure-lines";

/** The key figures side by side; who has none says why. */
export async function FiguresBlock({ report, words }: { report: CompareReport; words: ResultWords }) {
  const [t, region] = [await getTranslations("compare.figures"), await getTranslations("table")];
  const { places, answered, country, version, ranked } = report;
  const { locale } = words;
  const lines = figureLines(places, t, { ranked, measure: answered.measure, locale });
  const absent = places.filter(({ row }) => row === null);
  const why = await absenceText(report, words);
  const title = t("title", { count: places.length });
  const table = {
    caption: title,
    columns: [
      { header: t("figure"), kind: "text" as const },
      ...places.map(({ name }) => ({ header: name, kind: "text" as const })),
    ],
    rows: lines.map((line) => [line.label, ...line.cells.map((cell) => shown(locale, line, cell))]),
  };
  return (
    <ChartFigure
      {...{ id: "figures", title, table, version, country: country.code, picture: false, toggle: false }}
      sub={t("sub", { window: formatWindow(locale, { kind: answered.window, end: answered.month }) })}
      note={
        absent.length > 0 && (
          <ul className="sub absent">
            {absent.map((place) => (
              <li key={place.code}>{t("absent", { name: place.name, why: why(place) })}</li>
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
              <th scope="col">{t("figure")}</th>
              {places.map((place, index) => (
                <PlaceHeader key={place.code} place={place} index={index} country={country.code} />
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                {line.cells.map((cell, index) => (
                  <td key={places[index]?.code} className={index === 0 ? "num own-column" : "num"}>
                    {shown(locale, line, cell) ?? <NoFigure label={region("none")} />}
                    {line.notes?.[index] && <small>{line.notes[index]}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFigure>
  );
}

/** A municipality at the head of its column, with its line. */
export function PlaceHeader({
  place,
  index,
  country,
}: {
  place: ComparedPlace;
  index: number;
  country: string;
}): ReactNode {
  return (
    <th scope="col" className={index === 0 ? "num own-column" : "num"}>
      <PlaceMark place={index} />
      <KeptLink href={`/${country}/${place.code}`}>{place.name}</KeptLink>
    </th>
  );
}

export function NoFigure({ label }: { label: string }) {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">{label}</span>
    </span>
  );
}

function shown(locale: ResultWords["locale"], { kind, digits }: FigureLine, cell: TableCell): string | null {
  if (cell === null) return null;
  if (typeof cell === "number" && kind === "share") return formatShare(locale, cell);
  if (typeof cell === "number" && kind === "count") return formatNumber(locale, cell, digits ?? 0);
  const column: TableColumn = { header: "", kind, ...(digits !== undefined && { digits }) };
  return cellText(locale, column, cell);
}
