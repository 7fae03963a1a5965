import { beforeAll, beforeEach, expect, test } from "vitest";
import { declarationsAt } from "@/db/sheets/declarations";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { slotOf } from "@/lib/domain/slot";
import { type Cell, countsOf, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { type ReadSheet, WITHDRAWN } from "@/lib/submissions/read/reading";
import { verify } from "@/lib/submissions/verify";
import { commitReading } from "./commit";
import { revertSubmission } from "./revert";

const KOEBENHAVN = 101;
const MOVING = 2;
const [SELF, PHONE, LETTER] = [1, 7, 9];
const march: Cell[] = [
  [MOVING, SELF, 90],
  [MOVING, PHONE, 100],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => emptied(database.sql));

const now = new Date("2014-10-05T12:00:00Z");
const commit = (...sheets: ReadSheet[]) =>
  commitReading(database.sql, readingOf(...sheets), {
    country: "dk",
    source: "command",
    by: "Anna",
    now,
    reason: "Test",
  });
const revert = (id: number) => revertSubmission(database.sql, id, { by: "Bo", reason: "wrong file", now });
const counts = (month = "2012-03") => countsOf(database.sql, KOEBENHAVN, month);

test("a first count, reverted, is not reported: never 0", async () => {
  const first = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 100]]));
  const receipt = await revert(first.id);
  expect(receipt).toMatchObject({ version: 3, keptCount: 0, changes: { withdrawn: 1 } });
  expect(await counts()).toEqual([]);
  const [rows] = await database.sql`select count(*)::int as windows from window_total`;
  expect(rows?.windows).toBe(0);
  expect(await verify(database.sql)).toEqual([]);
});

test("a correction, reverted, puts back what stood before", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const wrong = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 1000]]));
  expect(await revert(wrong.id)).toMatchObject({ changes: { new: 0, changed: 1, withdrawn: 0 }, kept: [] });
  expect(await counts()).toEqual(march);
  expect(await verify(database.sql)).toEqual([]);
});

test("a withdrawal, reverted, brings the count back", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const wrong = await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, WITHDRAWN]]));
  expect(await revert(wrong.id)).toMatchObject({ changes: { new: 1, changed: 0, withdrawn: 0 } });
  expect(await counts()).toEqual(march);
});

test("a cell that was changed again since is kept, and named", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const wrong = await commit(
    readSheet(KOEBENHAVN, "2012-03", [
      [MOVING, SELF, 91],
      [MOVING, PHONE, 1000],
    ]),
  );
  await commit(readSheet(KOEBENHAVN, "2012-03", [[MOVING, PHONE, 120]]));
  const receipt = await revert(wrong.id);
  expect(receipt.kept).toEqual([
    { municipalityId: KOEBENHAVN, month: "2012-03", slot: slotOf(MOVING, PHONE), wrote: 1000, stands: 120 },
  ]);
  expect(await counts()).toEqual([
    [MOVING, SELF, 90],
    [MOVING, PHONE, 120],
  ]);
  expect(await verify(database.sql)).toEqual([]);
});

test("a revert is a submission of its own, and can be reverted", async () => {
  const first = await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const undo = await revert(first.id);
  const [row] =
    await database.sql`select source, state, reverts_id, reason, version from submission where id = ${undo.id}`;
  expect(row).toEqual({ source: "revert", state: "committed", reverts_id: first.id, reason: "wrong file", version: 3 });
  await revert(undo.id);
  expect(await counts()).toEqual(march);
  expect(await declarationsAt(database.sql, [KOEBENHAVN])).toHaveLength(2);
  expect(await verify(database.sql)).toEqual([]);
});

test("reverting twice changes nothing the second time", async () => {
  const first = await commit(readSheet(KOEBENHAVN, "2012-03", march));
  await revert(first.id);
  expect(await revert(first.id)).toMatchObject({ version: null, changes: { withdrawn: 0 }, keptCount: 0 });
});

test("cells that only the reverted file counted are declared no more; the others stay", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const more = await commit(readSheet(KOEBENHAVN, "2012-04", [...march, [MOVING, LETTER, 4]]));
  await revert(more.id);
  const slots = (await declarationsAt(database.sql, [KOEBENHAVN])).map(({ slot, from }) => [slot, from]);
  expect(slots).toEqual([
    [slotOf(MOVING, SELF), "2012-03"],
    [slotOf(MOVING, PHONE), "2012-03"],
  ]);
  expect(await verify(database.sql)).toEqual([]);
});

test("a declaration that a reverted file made begin earlier begins when it did", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const earlier = await commit(readSheet(KOEBENHAVN, "2012-01", march));
  await revert(earlier.id);
  const rows = await declarationsAt(database.sql, [KOEBENHAVN]);
  expect(rows.map(({ from }) => from)).toEqual(["2012-03", "2012-03"]);
});

test("what was never committed, or changed nothing, cannot be reverted", async () => {
  await commit(readSheet(KOEBENHAVN, "2012-03", march));
  const same = await commit(readSheet(KOEBENHAVN, "2012-03", march));
  await expect(revert(same.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(revert(999)).rejects.toMatchObject({ code: "not-found" });
});
