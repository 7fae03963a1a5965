import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { declarationsAt } from "@/db/sheets/declarations";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { slotOf } from "@/lib/domain/slot";
import { type Cell, countsOf, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { BLANK, type ReadSheet, WITHDRAWN } from "@/lib/submissions/read/reading";
import { verify } from "@/lib/submissions/verify";
import { commitReading } from "./commit";

const KOEBENHAVN = 101;
const MOVING = 2;
const [SELF, EMAIL, PHONE, COUNTER, LETTER] = [1, 6, 7, 8, 9];
const march: Cell[] = [
  [MOVING, SELF, 90],
  [MOVING, EMAIL, 5],
  [MOVING, PHONE, 10],
  [MOVING, COUNTER, 0],
  [MOVING, LETTER, 5],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => emptied(database.sql));

const now = new Date("2014-10-05T12:00:00Z");
const arrival = { country: "dk", source: "command", by: "Anna", now, reason: "Test" } as const;
const commit = (...sheets: ReadSheet[]) => commitReading(database.sql, readingOf(...sheets), arrival);
const window = async (kind: string, month: string) => {
  const [row] = await database.sql`
    select complete, joint, by_area as "byArea", total::int, digital::int, self_service::int as "selfService"
    from window_total where municipality_id = ${KOEBENHAVN} and kind = ${kind} and month = ${`${month}-01`}::text::date`;
  return row ?? null;
};

test("a first file makes a version, its sheets, and their sums", async () => {
  const receipt = await commit(readSheet(KOEBENHAVN, "2012-03", march));
  expect(receipt).toMatchObject({ version: 2, declared: 5 });
  expect(receipt.changes).toEqual({ new: 5, changed: 0, withdrawn: 0, unchanged: 0 });
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual(march);
  expect(await window("month", "2012-03")).toEqual({
    ...{ complete: true, joint: true, byArea: true, total: 110, digital: 95, selfService: 90 },
  });
  expect(await verify(database.sql)).toEqual([]);
});

test("the same file again changes nothing and makes no version", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const receipt = await commit(readSheet(KOEBENHAVN, "2012-03", march));
  expect(receipt).toMatchObject({ state: "committed", version: null, changes: { new: 0, changed: 0, unchanged: 5 } });
  const [stored] = await database.sql`select count(*)::int as revisions from revision`;
  expect(stored?.revisions).toBe(0);
});

test("a correction leaves what stood before in a revision", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 12]]));
  const [revision] = await database.sql`select version, slots, before, after from revision`;
  expect(revision).toEqual({ version: 3, slots: [slotOf(MOVING, PHONE)], before: [10], after: [12] });
  expect(await window("month", "2012-03")).toMatchObject({ total: 112, digital: 95 });
  expect(await verify(database.sql)).toEqual([]);
});

test("zero is a count and stays one", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toContainEqual([MOVING, COUNTER, 0]);
});

describe("a cell", () => {
  test("that is blank or absent in the file keeps its count", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    const receipt = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, BLANK]]));
    expect(receipt.version).toBeNull();
    expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual(march);
  });

  test("that is withdrawn is not reported, and its month is incomplete", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    const receipt = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, WITHDRAWN]]));
    expect(receipt.changes).toEqual({ new: 0, changed: 0, withdrawn: 1, unchanged: 0 });
    expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).not.toContainEqual([MOVING, PHONE, 10]);
    expect(await window("month", "2012-03")).toMatchObject({ complete: false, joint: false, total: 100 });
    expect(await verify(database.sql)).toEqual([]);
  });
});

test("a sheet whose counts are all withdrawn reports nothing: its window has no row", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  await commit(
    readSheet(
      KOEBENHAVN,
      "2012-03",
      march.map(([area, channel]) => [area, channel, WITHDRAWN]),
    ),
  );
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual([]);
  expect(await window("month", "2012-03")).toBeNull();
  expect(await verify(database.sql)).toEqual([]);
});

describe("what is declared", () => {
  test("begins with the first file, and a missing cell leaves the next month incomplete", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march), readSheet(KOEBENHAVN, "2012-04", march.slice(0, 4)));
    expect(await window("month", "2012-04")).toMatchObject({ complete: false, total: 105 });
  });

  test("grows by a new cell from its first month on", async () => {
    const chat: Cell = [MOVING, 4, 3];
    await commit(readSheet(KOEBENHAVN, "2012-03", march), readSheet(KOEBENHAVN, "2012-05", march));
    const receipt = await commit(readSheet(KOEBENHAVN, "2012-04", [...march, chat]));
    expect(receipt.declared).toBe(1);
    expect(await window("month", "2012-03")).toMatchObject({ complete: true });
    expect(await window("month", "2012-04")).toMatchObject({ complete: true, total: 113 });
    // May was complete before; from April on it lacks the chat.
    expect(await window("month", "2012-05")).toMatchObject({ complete: false });
    expect(await verify(database.sql)).toEqual([]);
  });

  test("begins earlier when an earlier month comes in later", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    await commit(readSheet(KOEBENHAVN, "2012-01", march));
    const rows = await declarationsAt(database.sql, [KOEBENHAVN]);
    expect(rows).toHaveLength(5);
    expect(rows.every(({ from, to }) => from === "2012-01" && to === null)).toBe(true);
    expect(await window("month", "2012-01")).toMatchObject({ complete: true });
    expect(await declarationsAt(database.sql, [KOEBENHAVN], 2)).toContainEqual({
      ...{ municipalityId: KOEBENHAVN, slot: slotOf(MOVING, PHONE), from: "2012-03", to: null },
    });
    expect(await verify(database.sql)).toEqual([]);
  });
});

describe("declared cells that a file leaves out", () => {
  const withoutLetter = readSheet(KOEBENHAVN, "2012-04", march.slice(0, 4));
  test("are missing unless something else is said", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    await commit(withoutLetter);
    expect(await window("month", "2012-04")).toMatchObject({ complete: false });
  });

  test("are zero where that is said, in the months of the file only", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    const receipt = await commitReading(database.sql, readingOf(withoutLetter), { ...arrival, absent: "zero" });
    expect(receipt.changes.new).toBe(5);
    expect(await countsOf(database.sql, KOEBENHAVN, "2012-04")).toContainEqual([MOVING, LETTER, 0]);
    expect(await window("month", "2012-04")).toMatchObject({ complete: true, total: 105 });
    expect(await window("month", "2012-05")).toBeNull();
  });

  test("never turn a count that stands to zero", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    const partial = readingOf(readSheet(KOEBENHAVN, "2012-03", [[MOVING, SELF, 91]]));
    await commitReading(database.sql, partial, { ...arrival, absent: "zero" });
    expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual([[MOVING, SELF, 91], ...march.slice(1)]);
  });

  test("follow the channel's answer, which is remembered for the municipality", async () => {
    await commit(readSheet(KOEBENHAVN, "2012-03", march));
    await commitReading(database.sql, readingOf(withoutLetter), { ...arrival, answers: { [LETTER]: "zero" } });
    await commit(readSheet(KOEBENHAVN, "2012-05", march.slice(0, 4)));
    expect(await countsOf(database.sql, KOEBENHAVN, "2012-05")).toContainEqual([MOVING, LETTER, 0]);
    expect(await verify(database.sql)).toEqual([]);
  });
});

test("twelve months in a row make a rolling window; eleven do not", async () => {
  const year = Array.from({ length: 12 }, (_, index) => `2012-${String(index + 1).padStart(2, "0")}`);
  await commit(...year.map((month) => readSheet(KOEBENHAVN, month, march)));
  expect(await window("rolling12", "2012-12")).toMatchObject({
    complete: true,
    joint: true,
    total: 1320,
    digital: 1140,
  });
  expect(await window("rolling12", "2012-11")).toMatchObject({ complete: false, total: 1210 });
  expect(await window("rolling12", "2013-01")).toMatchObject({ complete: false, total: 1210 });
  expect(await window("rolling12", "2013-11")).toMatchObject({ complete: false, total: 110 });
  expect(await window("rolling12", "2013-12")).toBeNull();
});

test("the country pools those who are joint, and names how many of how many", async () => {
  const AARHUS = 751;
  await commit(readSheet(KOEBENHAVN, "2012-03", march), readSheet(AARHUS, "2012-03", march.slice(0, 2)));
  const [joint] = await database.sql`
    select over, "of", total::int, digital::int, inhabitants_over::int as inhabitants
    from country_window_total where kind = 'month' and month = '2012-03-01'`;
  const [{ inhabitants } = {}] = await database.sql`
    select inhabitants from population where municipality_id = ${KOEBENHAVN} and year = 2012`;
  // Aarhus counts no phone here, so it is in no joint figure.
  expect(joint).toEqual({ over: 1, of: 98, total: 110, digital: 95, inhabitants });
  const areas = await database.sql`select area_slot, over, total::int from country_area_total where kind = 'month'`;
  expect([...areas]).toEqual([{ area_slot: MOVING, over: 1, total: 110 }]);
});

test("a channel counted under not stated only leaves the areas without sums", async () => {
  const NOT_STATED = 1;
  await commit(readSheet(KOEBENHAVN, "2012-03", [...march.filter(([, c]) => c !== PHONE), [NOT_STATED, PHONE, 10]]));
  expect(await window("month", "2012-03")).toMatchObject({ joint: true, byArea: false, total: 110 });
  const [areas] = await database.sql`select count(*)::int as rows from country_area_total`;
  expect(areas?.rows).toBe(0);
});

test("what the database refuses is not taken for done", async () => {
  const broken = readSheet(KOEBENHAVN, "2012-03", march);
  await database.sql`alter table sheet add constraint nobody check (municipality_id <> 101) not valid`;
  await expect(commit(broken)).rejects.toThrow("PostgreSQL refused the rows for sheet.");
  await database.sql`alter table sheet drop constraint nobody`;
  const [left] =
    await database.sql`select (select count(*)::int from sheet) as sheets, (select max(number) from version) as version`;
  expect(left).toEqual({ sheets: 0, version: 1 });
});

test("commits queue: two that read the same state at once both count", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const receipts = await Promise.all([
    commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 11]])),
    commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, LETTER, 6]])),
  ]);
  expect(receipts.map(({ version }) => version).sort()).toEqual([3, 4]);
  expect(await window("month", "2012-03")).toMatchObject({ total: 112 });
  expect(await verify(database.sql)).toEqual([]);
});

describe("a reason", () => {
  const silent = (today: string, ...sheets: ReadSheet[]) =>
    commitReading(database.sql, readingOf(...sheets), { ...arrival, now: new Date(`${today}T12:00:00Z`), reason: " " });
  const refused = (months: string[], withdrawn: number) => ({
    code: "invalid",
    details: { reason: "reason-required", months, withdrawn },
  });

  test("is required for a count of a final month that is changed or withdrawn, not for a new one", async () => {
    await silent("2012-04-05", readSheet(KOEBENHAVN, "2012-03", march));
    const changed = readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 12]]);
    const withdrawn = readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, WITHDRAWN]]);
    await expect(silent("2012-04-20", changed)).rejects.toMatchObject(refused(["2012-03"], 0));
    await expect(silent("2012-04-20", withdrawn)).rejects.toMatchObject(refused(["2012-03"], 1));
    expect(await silent("2012-04-20", readSheet(KOEBENHAVN, "2012-03", [[MOVING + 1, PHONE, 12]]))).toMatchObject({
      changes: { new: 1 },
    });
  });

  test("is not required before the month is locked, but for a withdrawal", async () => {
    await silent("2012-04-05", readSheet(KOEBENHAVN, "2012-03", march));
    const changed = readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 12]]);
    expect(await silent("2012-04-19", changed)).toMatchObject({ changes: { changed: 1 } });
    const withdrawn = readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, WITHDRAWN]]);
    await expect(silent("2012-04-19", withdrawn)).rejects.toMatchObject(refused([], 1));
  });
});

test("warnings stop nothing where nobody is asked, and stay with the submission", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-02", [[MOVING, PHONE, 1000]]));
  const { id, warnings } = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 400]]));
  const found = { code: "far-off", channelSlots: [PHONE], now: 400, usual: 1000, usualMonth: "2012-02" };
  expect(warnings).toMatchObject([found]);
  const [row] = await database.sql`select warnings, reason from submission where id = ${id}`;
  expect(row).toMatchObject({ reason: "Test", warnings: { count: 1, figures: [found], file: [] } });
  const refused = commitReading(database.sql, readingOf(readSheet(KOEBENHAVN, "2012-04", [[MOVING, PHONE, 5000]])), {
    ...arrival,
    acceptWarnings: false,
  });
  await expect(refused).rejects.toMatchObject({ code: "conflict", details: { reason: "warnings", warningCount: 1 } });
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-04")).toEqual([]);
});
