import { beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { CARE, ID, MOVING, PHONE, report, TODAY, testWorld } from "@/lib/reports/test-world";
import { WITHDRAWN } from "@/lib/submissions/read/reading";
import { type CellLifeQuestion, cellLifeReport } from "./cell-life";

let database: TestDatabase;
let first: number;

/** Ask's May 2013, first 50 calls about moving and 10 about care: the calls corrected to 44 (1), those about care withdrawn (2). */
beforeAll(async () => {
  database = await testWorld();
  first = ((await report(database, ID.Ask, "2013-05", [[MOVING, PHONE, 44]], "2014-02-02T12:00:00Z")) ?? 0) - 1;
  await report(database, ID.Ask, "2013-05", [[CARE, PHONE, WITHDRAWN]], "2014-02-03T12:00:00Z");
});

const life = (question: Partial<CellLifeQuestion> = {}) =>
  cellLifeReport(database.db, { country: "tt", municipality: "0001", month: "2013-05", today: TODAY, ...question });
const told = ({ changes }: Awaited<ReturnType<typeof life>>) =>
  changes.map(({ version, before, after, corrected }) => [version - first, before, after, corrected]);

test("one cell: what it was, what it became, when, by whom and by which submission", async () => {
  const { count, changes } = await life({ area: "moving", channel: "phone" });
  expect(count).toBe(44);
  expect(changes[0]).toMatchObject({
    ...{ version: first + 1, at: "2014-02-02T12:00:00.000Z", kind: "commit", by: "Test", submissionId: 2 },
    ...{ cells: 1, before: 50, after: 44, corrected: true },
  });
  expect(changes[1]).toMatchObject({ version: first, before: null, after: 50, corrected: false });
});

test("without an area the channel's sum, without a channel the month's", async () => {
  expect(told(await life({ channel: "phone" }))).toEqual([
    [2, 54, 44, true],
    [1, 60, 54, true],
    [0, null, 60, false],
  ]);
  expect(told(await life())).toEqual([
    [2, 94, 84, true],
    [1, 100, 94, true],
    [0, null, 100, false],
  ]);
});

test("as of a version, its life until then", async () => {
  const then = await life({ area: "care", channel: "phone", asOf: String(first + 1) });
  expect([then.count, told(then)]).toEqual([10, [[0, null, 10, false]]]);
});

test("a month that nobody reported has no life, an unknown cell is not found", async () => {
  expect(await life({ month: "2014-01", municipality: "0004" })).toMatchObject({ count: null, changes: [] });
  await expect(life({ area: "none" })).rejects.toMatchObject({ code: "not-found" });
  await expect(life({ municipality: "0777" })).rejects.toMatchObject({ code: "not-found" });
});
