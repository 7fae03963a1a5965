import { beforeAll, expect, test } from "vitest";
import { sheetsAtVersion } from "@/db/queries/sheets-at-version";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import { commitReading } from "./commit/commit";
import { EXPORT_HEADER, exportCsv } from "./export";
import { type Cell, readingOf, readSheet } from "./fixture";
import { WITHDRAWN } from "./read/reading";

let database: TestDatabase;
let versions: number[];

const commit = async (...sheets: [id: number, month: string, ...cells: Cell[]][]) => {
  const reading = readingOf(...sheets.map(([id, month, ...cells]) => readSheet(id, month, cells)));
  const arrival = { country: "dk", source: "command", by: "Test", now: new Date("2014-10-05T12:00:00Z") } as const;
  return (await commitReading(database.sql, reading, { ...arrival, reason: "Rettet" })).version ?? 0;
};

/** København's and Aarhus's March, then corrected, withdrawn, corrected again, with an area that came late. */
beforeAll(async () => {
  database = await testDatabase();
  versions = [
    await commit([101, "2014-03", [1, 1, 10], [1, 7, 90]], [751, "2014-03", [1, 1, 5]]),
    await commit([101, "2014-03", [1, 7, 95]], [751, "2014-04", [1, 1, 6]]),
    await commit([101, "2014-03", [1, 7, WITHDRAWN], [3, 9, 4]]),
    await commit([101, "2014-03", [1, 7, 0]], [751, "2014-03", [1, 1, 7]]),
  ];
});

async function exported(version?: number): Promise<string[]> {
  let text = "";
  for await (const piece of exportCsv(database.sql, "dk", { version })) text += piece;
  return text.trimEnd().split("\n");
}

/** Every sheet read whole as it stood, cell by cell. */
async function naive(version: number): Promise<string[]> {
  const { sql } = database;
  const slots = async (table: "area" | "channel") =>
    new Map(
      (await sql<{ slot: number; code: string }[]>`select slot::int, code from ${sql(table)} where country = 'dk'`).map(
        (row) => [row.slot, row.code],
      ),
    );
  const [areas, channels] = [await slots("area"), await slots("channel")];
  const sheets = await sheetsAtVersion(database.db, [101, 751], version);
  const lines = sheets
    .sort((a, b) => a.municipalityId - b.municipalityId || (a.month < b.month ? -1 : 1))
    .flatMap(({ municipalityId, month, counts }) =>
      [...counts].flatMap((count, index) => {
        const cell = `${areas.get(areaSlotOf(index + 1))},${channels.get(channelSlotOf(index + 1))}`;
        return count < 0 ? [] : [`dk,${String(municipalityId).padStart(4, "0")},${cell},${month},${count}`];
      }),
    );
  return [EXPORT_HEADER, ...lines];
}

test("the export as of each version is what a naive reading of that version gives", async () => {
  for (const version of versions) expect(await exported(version), `version ${version}`).toEqual(await naive(version));
});

test("the phone calls of March were 90, then 95, then withdrawn, then none", async () => {
  const calls = async (version: number) => (await exported(version)).filter((line) => /0101,[^,]*,phone/.test(line));
  expect(await Promise.all(versions.map(calls))).toEqual([
    [expect.stringMatching(/,2014-03,90$/)],
    [expect.stringMatching(/,2014-03,95$/)],
    [],
    [expect.stringMatching(/,2014-03,0$/)],
  ]);
});

test("as of the latest version it is what stands; before the first there is nothing", async () => {
  expect(await exported(versions.at(-1))).toEqual(await exported());
  expect(await exported(1)).toEqual([EXPORT_HEADER]);
});
