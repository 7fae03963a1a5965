import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { DataTable } from "@/app/_ui/table/data-table";
import { formatWindow } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import type { MapReport } from "@/lib/reports/league/country-map";
import { classLegend } from "./class-legend";
import { ColouringPicker } from "./colouring-picker";
import { DK_TILES } from "./dk-tiles";
import type { Colouring } from "./map-classes";
import { MapClassesList } from "./map-classes-list";
import { MapPicture } from "./map-picture";
import { mapTable } from "./map-table";
import { mapTitle } from "./map-title";
import { placeValue } from "./map-words";
import { MonthSlider } from "./month-slider";

type MapBlockProps = {
  report: MapReport;
  colouring: Colouring;
  options: readonly Colouring[];
  own: string | null;
  words: ResultWords;
};

/** The map with its classes, its slider and its table; a country without tiles gets the table alone. */
export async function MapBlock({ report, colouring, options, own, words: { locale } }: MapBlockProps) {
  const t = await getTranslations("map");
  const { country, answered, version } = report;
  const places = report.places.toSorted(byName(locale));
  const values = places.flatMap((place) => placeValue(place, colouring) ?? []);
  const tiles = country.code === "dk" ? DK_TILES : null;
  const title = mapTitle(values, colouring, t);
  const window = formatWindow(locale, { kind: answered.window, end: answered.month });
  const table = mapTable(places, {
    caption: title,
    columns: {
      ...{ name: t("column.name"), rank: t("column.rank"), share: t("measure", { measure: answered.measure }) },
      ...{ distance: t("by.distance"), change: t("by.change"), reason: t("column.reason") },
    },
    reason: (code) => t(`reason.${code}`),
  });
  return (
    <ChartFigure
      id="map"
      title={title}
      sub={tiles ? t("sub", { colouring, measure: answered.measure, window }) : t("noTiles")}
      table={table}
      country={country.code}
      version={version}
      picture={tiles !== null}
      toggle={tiles !== null}
      fileLegend={classLegend(colouring, values, places.length - values.length, t)}
    >
      <div className="map-choices">
        <ColouringPicker colouring={colouring} options={options} />
        <MonthSlider ends={report.ends} month={answered.month} kind={answered.window} />
      </div>
      {tiles ? (
        <div className="mapgrid">
          <MapPicture {...{ tiles, places, colouring, own, label: title }} country={country.code} />
          <MapClassesList colouring={colouring} values={values} lacking={places.length - values.length} />
        </div>
      ) : (
        <DataTable table={table} />
      )}
    </ChartFigure>
  );
}
