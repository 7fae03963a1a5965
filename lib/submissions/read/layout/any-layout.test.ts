import fc from "fast-check";
import { expect, test } from "vitest";
import { NOTHING } from "@/lib/submissions/read/file-reading";
import type { Grid } from "@/lib/submissions/read/grid";
import { readSubmission } from "@/lib/submissions/read/read";
import { BLANK, NOT_MENTIONED, type Reading } from "@/lib/submissions/read/reading";
import { cellsOf, problemsOf, registers } from "@/lib/submissions/read/reading-fixture";
import { readGrids } from "./read-grids";

const TODAY = { today: "2014-10-05" } as const;
const PLACES = ["København", "Frederiksberg", "Aarhus"];
const MONTHS = ["januar 2012", "februar 2012", "marts 2012"];
const AREAS = ["Flytning", "Pas", "Ikke angivet"];
const CHANNELS = ["Selvbetjening", "E-mail", "Telefon", "Brev"];

type World = { places: string[]; months: string[]; areas: string[]; channels: string[]; counts: readonly string[] };
type Key = { place: string; month: string; area: string; channel: string };

const some = (all: string[]) => fc.shuffledSubarray(all, { minLength: 1 });
const world: fc.Arbitrary<World> = fc.record({
  places: some(PLACES),
  months: some(MONTHS),
  areas: some(AREAS),
  channels: some(CHANNELS),
  counts: fc.array(fc.oneof(fc.nat(3000).map(String), fc.constantFrom("", "0", "..", "1.234")), {
    minLength: 150,
    maxLength: 150,
  }),
});

/** How a world is laid out: what stands in the columns, and what is said once a sheet. */
const shape = fc.record({
  columns: fc.constantFrom("channels", "months", "months over channels", "channels over months"),
  sheets: fc.constantFrom("one", "per place in its name", "per place in its title", "per month in its name"),
  hasTotals: fc.boolean(),
  hasGaps: fc.boolean(),
  isMerged: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

function countOf({ places, months, areas, channels, counts }: World, key: Key): string {
  const index = ((places.indexOf(key.place) * 3 + months.indexOf(key.month)) * 3 + areas.indexOf(key.area)) * 4;
  return counts[index + channels.indexOf(key.channel)] ?? "0";
}

/** One count a row: the yardstick. */
function tidy(of: World): Buffer {
  const rows = of.places.flatMap((place) =>
    of.months.flatMap((month) =>
      of.areas.flatMap((area) =>
        of.channels.map((channel) => [place, area, channel, month, countOf(of, { place, area, channel, month })]),
      ),
    ),
  );
  return Buffer.from(
    [["kommune", "område", "kanal", "måned", "antal"], ...rows].map((row) => row.join(";")).join("\n"),
  );
}

function grids(of: World, how: Shape): Grid[] {
  if (how.sheets === "per place in its name")
    return of.places.map((place) => sheet({ ...of, places: [place] }, of, how, { name: place, title: null }));
  if (how.sheets === "per place in its title")
    return of.places.map((place, index) =>
      sheet({ ...of, places: [place] }, of, how, { name: `Ark${index}`, title: `Henvendelser i ${place} Kommune` }),
    );
  const isPerMonth = how.sheets === "per month in its name" && how.columns === "channels";
  if (isPerMonth)
    return of.months.map((month) => sheet({ ...of, months: [month] }, of, how, { name: month, title: null }));
  return [sheet(of, of, how, { name: "Ark1", title: null })];
}

type Said = { name: string; title: string | null };

function sheet(part: World, whole: World, how: Shape, { name, title }: Said): Grid {
  const isPlaceSaid = how.sheets.startsWith("per place");
  const isMonthSaid = how.sheets === "per month in its name" && how.columns === "channels";
  const labels: (keyof Key)[] = [...(isPlaceSaid ? [] : (["place"] as const)), "area"];
  if (how.columns === "channels" && !isMonthSaid) labels.push("month");
  if (how.columns === "months") labels.push("channel");
  const columns = columnsOf(part, how.columns);
  const header = headerOf(labels, columns, how);
  const rows = rowsOf(part, labels).map((row) => [
    ...labels.map((label) => row[label] ?? ""),
    ...columns.map((column) => countOf(whole, { ...first(part), ...row, ...column })),
  ]);
  const summed = how.hasTotals ? withTotals(rows, labels.length) : rows;
  const body = how.hasGaps ? summed.flatMap((row, index) => (index % 2 === 0 ? [row, []] : [row])) : summed;
  const above = title === null ? [] : [[title], []];
  const merges = how.isMerged ? mergesOf(header, labels.length, above.length) : [];
  const shown = how.isMerged
    ? header.map((row, index) => (index < header.length - 1 ? onlyFirst(row, labels.length) : row))
    : header;
  return { sheet: name, firstLine: 1, decimals: new Set(), merges, rows: [...above, ...shown, ...body] };
}

function first({ places, months, areas, channels }: World): Key {
  return { place: places[0] ?? "", month: months[0] ?? "", area: areas[0] ?? "", channel: channels[0] ?? "" };
}

function columnsOf({ months, channels }: World, columns: Shape["columns"]): Partial<Key>[] {
  if (columns === "channels") return channels.map((channel) => ({ channel }));
  if (columns === "months") return months.map((month) => ({ month }));
  if (columns === "months over channels")
    return months.flatMap((month) => channels.map((channel) => ({ month, channel })));
  return channels.flatMap((channel) => months.map((month) => ({ month, channel })));
}

const HEADERS = { place: "Kommune", area: "Opgaveområde", channel: "Kanal", month: "Måned" };

function headerOf(
  labels: readonly (keyof Key)[],
  columns: readonly Partial<Key>[],
  { columns: shape, hasTotals }: Shape,
) {
  const named = labels.map((label) => HEADERS[label]);
  const total = hasTotals ? ["I alt"] : [];
  if (shape === "channels") return [[...named, ...columns.map(({ channel = "" }) => channel), ...total]];
  if (shape === "months") return [[...named, ...columns.map(({ month = "" }) => month), ...total]];
  const [upper, lower] =
    shape === "months over channels" ? (["month", "channel"] as const) : (["channel", "month"] as const);
  return [
    [...named.map(() => ""), ...columns.map((column) => column[upper] ?? ""), ...total],
    [...named, ...columns.map((column) => column[lower] ?? ""), ...total],
  ];
}

function rowsOf(part: World, labels: readonly (keyof Key)[]): Partial<Key>[] {
  const all = { place: part.places, area: part.areas, channel: part.channels, month: part.months };
  return labels.reduce<Partial<Key>[]>(
    (rows, label) => rows.flatMap((row) => all[label].map((value) => ({ ...row, [label]: value }))),
    [{}],
  );
}

function withTotals(rows: readonly string[][], labels: number): string[][] {
  const value = (text: string) => (text === "" || text === ".." ? 0 : Number(text.replace(".", "")));
  const summed = rows.map((row) => [...row, String(row.slice(labels).reduce((sum, text) => sum + value(text), 0))]);
  const width = summed[0]?.length ?? 0;
  const total = Array.from({ length: width }, (_, column) => {
    if (column < labels) return column === 0 ? "I alt" : "";
    return String(summed.reduce((sum, row) => sum + value(row[column] ?? ""), 0));
  });
  return [...summed, total];
}

/** A label that reaches over several columns stands in the first of them. */
function onlyFirst(row: readonly string[], labels: number): string[] {
  return row.map((text, column) => (column > labels && text === row[column - 1] ? "" : text));
}

function mergesOf(header: readonly string[][], labels: number, above: number): Grid["merges"] {
  const [upper] = header;
  if (!upper || header.length === 1) return [];
  const starts = upper.flatMap((text, column) => (column >= labels && text !== upper[column - 1] ? [column] : []));
  return starts.map((left, index) => ({
    ...{ top: above, bottom: above, left },
    right: (starts[index + 1] ?? upper.length) - 1,
  }));
}

/** Months of which a file says nothing but blanks are left out of other shapes than tidy. */
function said(reading: Reading): string[] {
  const sheets = reading.sheets.filter(({ counts }) =>
    counts.some((count) => count !== NOT_MENTIONED && count !== BLANK),
  );
  return cellsOf({ ...reading, sheets }).toSorted();
}

test("whatever its shape, a file says what its tidy twin says, and its totals agree", () => {
  fc.assert(
    fc.property(world, shape, (of, how) => {
      const yardstick = readSubmission(tidy(of), registers, TODAY);
      const reading = readGrids(grids(of, how), registers, TODAY, NOTHING);
      if (!reading) throw new Error("No table was found.");
      expect(problemsOf(reading)).toEqual([]);
      expect(reading.warnings).toEqual([]);
      expect(said(reading)).toEqual(said(yardstick));
    }),
    { numRuns: 1000 },
  );
});
