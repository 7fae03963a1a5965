import {
  type CountryArea,
  type CountryRollup,
  type CountryWindow,
  type MunicipalityWindow,
  REACH,
} from "@/lib/domain/country-rollup";
import { addMonths, firstDay, type Month } from "@/lib/domain/month";
import type { Sums } from "@/lib/domain/rollup";
import { copyIn, type Transaction } from "./copy";
import type { RowWriter } from "./row-writer";

/** Which sheets changed: the windows of these months, and the rolling windows that reach into them, are written anew. */
export type RollupSpan = { country: string; from: Month; to: Month };

/** Puts the windows of these municipalities, and the country's, in the place of what stood there. */
export async function replaceRollups(
  tx: Transaction,
  span: RollupSpan,
  {
    municipalityIds,
    windows,
    rollup,
  }: { municipalityIds: number[]; windows: MunicipalityWindow[]; rollup: CountryRollup },
): Promise<void> {
  await tx`delete from window_total where municipality_id = any(${municipalityIds}::int[]) and ${reached(tx, span)}`;
  await tx`delete from country_window_total where country = ${span.country} and ${reached(tx, span)}`;
  await tx`delete from country_area_total where country = ${span.country} and ${reached(tx, span)}`;
  const sent =
    (await insertWindows(tx, span.country, windows)) +
    (await insertCountryWindows(tx, span.country, rollup.countryWindows())) +
    (await insertCountryAreas(tx, span.country, rollup.countryAreas()));
  const [there] = await tx<{ rows: number }[]>`
    select ((select count(*) from window_total where municipality_id = any(${municipalityIds}::int[]) and ${reached(tx, span)})
      + (select count(*) from country_window_total where country = ${span.country} and ${reached(tx, span)})
      + (select count(*) from country_area_total where country = ${span.country} and ${reached(tx, span)}))::int as rows`;
  if (there?.rows !== sent) throw new Error(`${sent} rows of rollups were sent, ${there?.rows} arrived.`);
}

function reached(tx: Transaction, { from, to }: RollupSpan) {
  const [first, last, reach] = [from, to, addMonths(to, REACH)].map(firstDay) as [string, string, string];
  return tx`(kind = 'month' and month between ${first}::text::date and ${last}::text::date
    or kind = 'rolling12' and month between ${first}::text::date and ${reach}::text::date)`;
}

function insertWindows(tx: Transaction, country: string, windows: Iterable<MunicipalityWindow>): Promise<number> {
  const columns = ["municipality_id", "country", "kind", "month", "complete", "joint", "by_area", ...SUMS];
  return copyIn(tx, { table: "window_total", columns }, windows, (row, window) => {
    row.int(window.municipalityId);
    row.text(country);
    row.text(window.kind);
    row.month(window.month);
    row.boolean(window.complete);
    row.boolean(window.joint);
    row.boolean(window.byArea);
    writeSums(row, window);
  });
}

function insertCountryWindows(tx: Transaction, country: string, windows: Iterable<CountryWindow>): Promise<number> {
  const columns = ["country", "kind", "month", "over", '"of"', "inhabitants_over", "inhabitants_of", ...SUMS];
  return copyIn(tx, { table: "country_window_total", columns }, windows, (row, window) => {
    row.text(country);
    row.text(window.kind);
    row.month(window.month);
    row.int(window.over);
    row.int(window.of);
    row.bigint(window.inhabitantsOver);
    row.bigint(window.inhabitantsOf);
    writeSums(row, window);
  });
}

function insertCountryAreas(tx: Transaction, country: string, areas: Iterable<CountryArea>): Promise<number> {
  const columns = ["country", "kind", "month", "area_slot", "over", "total", "digital", "self_service"];
  return copyIn(tx, { table: "country_area_total", columns }, areas, (row, area) => {
    row.text(country);
    row.text(area.kind);
    row.month(area.month);
    row.smallint(area.areaSlot);
    row.int(area.over);
    row.bigint(area.total);
    row.bigint(area.digital);
    row.bigint(area.selfService);
  });
}

const SUMS = ["total", "digital", "self_service", "by_channel"];

function writeSums(row: RowWriter, sums: Sums): void {
  row.bigint(sums.total);
  row.bigint(sums.digital);
  row.bigint(sums.selfService);
  row.bigints(sums.byChannel);
}
