import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { sheetsAtVersion } from "@/db/queries/sheets-at-version";
import { underNewVersion } from "@/db/sheets/versions";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { inCountry } from "@/lib/reports/context";
import { ask, ID, MOVING, PHONE, report, TODAY, testWorld } from "@/lib/reports/test-world";
import { commitReading } from "@/lib/submissions/commit/commit";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { type Cell, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { WITHDRAWN } from "@/lib/submissions/read/reading";
import { comparedOf, comparisonReport } from "./comparison";
import { sheetDifference } from "./comparison-sheets";

let world: TestDatabase;
let first: number;

/** After the world's counts (0): Ask's May 2013 corrected (1) and corrected again (2), February 2014 reported (3), a target raised (4). */
beforeAll(async () => {
  world = await testWorld();
  const { sql } = world;
  const may = (self: number, at: string) => report(world, ID.Ask, "2013-05", ask(self), at);
  first = ((await may(50, "2014-02-02T12:00:00Z")) ?? 0) - 1;
  await may(60, "2014-02-03T12:00:00Z");
  await report(world, ID.Birk, "2014-01", [[MOVING, PHONE, 70]], "2014-02-04T12:00:00Z");
  const kind = { country: "tt", by: "Anna", at: new Date("2014-02-05T08:00:00Z"), kind: "target" as const };
  await underNewVersion(sql, kind, async (tx, version) => {
    await tx`update target set until_version = ${version} where id = 9003`;
    await tx`insert into target (id, country, strategy, measure, kind, year, share_bp, comparable, source, since_version)
      values (9003, 'tt', 'Fælles', 'digital', 'target', 2015, 5500, true, 'Ny aftale', ${version})`;
  });
});

const compare = (from: number | string, to?: number | string, municipality?: string) =>
  comparisonReport(world.db, {
    country: "tt",
    from: typeof from === "number" ? String(first + from) : from,
    to: typeof to === "number" ? String(first + to) : to,
    municipality,
    today: TODAY,
  });

test("a month that was corrected twice is one change, from what stood to what stands, by channel", async () => {
  const { cells, sheets, newSheets } = await compare(0, 2);
  expect(cells).toBe(2);
  expect(sheets).toEqual({
    count: 1,
    rows: [
      {
        municipality: { code: "0001", name: "Ask" },
        month: "2013-05",
        ...{ cells: 2, before: 90, after: 90 },
        channels: [
          { channel: expect.objectContaining({ code: "self_service" }), before: 40, after: 60 },
          { channel: expect.objectContaining({ code: "phone" }), before: 50, after: 30 },
        ],
      },
    ],
  });
  expect(newSheets.count).toBe(0);
});

test("new sheets are counted by themselves, registers are told in values", async () => {
  const { cells, newSheets, registers } = await compare(2);
  expect(cells).toBe(0);
  expect(newSheets).toEqual({ count: 1, cells: 1, sum: 70, municipalities: 1, months: ["2014-01"] });
  expect(registers.rows).toContainEqual({
    ...{ register: "target", municipality: null, measure: "digital", year: 2015, kind: "target" },
    ...{
      before: { shareBp: 5000, source: "Test", active: true },
      after: { shareBp: 5500, source: "Ny aftale", active: true },
    },
  });
});

/**
 * The twelve months to December 2013. Before: Ask 480 and Birk 360 of 1200 each, so 840 of 2400. Ask's May goes from 40
 * to 60: 860 of 2400, and Ask itself from 480 to 500 of 1200.
 */
test("the joint share and a municipality's own, as both versions have them", async () => {
  const { windows } = await compare(0, 2, "0001");
  const [year] = windows;
  expect(windows.map(({ month }) => month)).toEqual(["2013-12"]);
  expect(year?.country.before).toMatchObject({ share: 840 / 2400, over: 2, of: 4, total: 2400 });
  expect(year?.country.after).toMatchObject({ share: 860 / 2400, over: 2, of: 4, total: 2400 });
  expect(year?.municipality?.before?.share).toBe(480 / 1200);
  expect(year?.municipality?.after?.share).toBe(500 / 1200);
});

test("a day is the version that stood at its end, and the older version comes first", async () => {
  const { from, to } = await compare("2014-02-03", "2014-02-01");
  expect([from.number - first, to.number - first]).toEqual([0, 2]);
});

test("before the country was registered there was nothing of it", async () => {
  const { from, windows, newSheets } = await compare("2009-01-01", 0);
  expect(from).toEqual({ number: 0, at: null });
  expect(windows[0]?.country.before).toBeNull();
  expect(newSheets).toMatchObject({ count: 24 + 24 + 24 + 24 + 1, municipalities: 4 });
});

const MONTHS = ["2012-11", "2012-12", "2013-01"];
const said = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(WITHDRAWN));
const cell: fc.Arbitrary<Cell> = fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 6, 7), said);
const sheet = fc.record({
  municipalityId: fc.constantFrom(101, 751),
  month: fc.constantFrom(...MONTHS),
  cells: fc.uniqueArray(cell, { selector: ([area, channel]) => area * 100 + channel, minLength: 1, maxLength: 4 }),
});
const file = fc.uniqueArray(sheet, {
  selector: ({ municipalityId, month }) => `${municipalityId}:${month}`,
  minLength: 1,
});
const step = fc.oneof(
  { weight: 3, arbitrary: file.map((sheets) => ({ sheets })) },
  { weight: 1, arbitrary: fc.nat(9).map((revert) => ({ revert })) },
);

test("the difference of any two versions is that of reading both whole", async () => {
  const database = await testDatabase();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      await emptied(database.sql);
      const latest = await taken(database, steps);
      for (let from = 1; from <= latest; from++)
        for (let to = from; to <= latest; to++)
          expect(await difference(database, from, to), `${from} to ${to}`).toEqual(await naive(database, from, to));
    }),
    { numRuns: 6 },
  );
}, 300_000);

type Step = { sheets: { municipalityId: number; month: string; cells: Cell[] }[] } | { revert: number };

async function taken({ sql }: TestDatabase, steps: readonly Step[]): Promise<number> {
  const [ids, now]: [number[], Date] = [[], new Date("2014-10-05T12:00:00Z")];
  let latest = 1;
  for (const one of steps) {
    const id = "revert" in one ? ids[one.revert % Math.max(1, ids.length)] : undefined;
    if ("revert" in one && id === undefined) continue;
    const done =
      "sheets" in one
        ? await commitReading(
            sql,
            readingOf(...one.sheets.map(({ municipalityId, month, cells }) => readSheet(municipalityId, month, cells))),
            { country: "dk", source: "command", by: "Anna", now, reason: "Rettet" },
          )
        : await revertSubmission(sql, id ?? 0, { by: "Bo", now, reason: "Fortrudt" });
    if (done.version === null) continue;
    latest = done.version;
    ids.push(done.id);
  }
  return latest;
}

type Told = { changed: string[]; fresh: string[] };

async function difference({ db }: TestDatabase, from: number, to: number): Promise<Told> {
  const question = { country: "dk", from: String(from), to: String(to), today: "2014-10-05" };
  const { changed, fresh } = await inCountry(db, question, async (now) =>
    sheetDifference(await comparedOf(db, now, question, undefined)),
  );
  return {
    changed: changed.flatMap(({ municipalityId, month, cells }) =>
      cells.map(({ slot, before, after }) => `${municipalityId} ${month} ${slot}: ${before} → ${after}`),
    ),
    fresh: fresh.map(({ municipalityId, month, cells, sum }) => `${municipalityId} ${month}: ${cells}, ${sum}`),
  };
}

/** Both versions read whole, sheet by sheet and slot by slot. */
async function naive({ db }: TestDatabase, from: number, to: number): Promise<Told> {
  const order = (a: { municipalityId: number; month: string }, b: typeof a) =>
    a.municipalityId - b.municipalityId || (a.month < b.month ? -1 : 1);
  const before = new Map(
    (await sheetsAtVersion(db, [101, 751], from)).map((row) => [`${row.municipalityId} ${row.month}`, row]),
  );
  const told: Told = { changed: [], fresh: [] };
  for (const { municipalityId, month, counts } of (await sheetsAtVersion(db, [101, 751], to)).sort(order)) {
    const name = `${municipalityId} ${month}`;
    const known = before.get(name);
    const there = [...counts].filter((count) => count >= 0);
    if (!known && there.length > 0) told.fresh.push(`${name}: ${there.length}, ${there.reduce((a, b) => a + b, 0)}`);
    for (let slot = 1; known && slot <= Math.max(counts.length, known.counts.length); slot++) {
      const [was, is] = [known.counts[slot - 1] ?? -1, counts[slot - 1] ?? -1];
      const text = (count: number) => (count < 0 ? "null" : String(count));
      if (was !== is) told.changed.push(`${name} ${slot}: ${text(was)} → ${text(is)}`);
    }
  }
  return told;
}
