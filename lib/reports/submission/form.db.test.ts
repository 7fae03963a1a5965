import { beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { commitReading } from "@/lib/submissions/commit/commit";
import { type Cell, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { formReport } from "./form";

const VIBORG = 791;
const [MOVING, SELF, PHONE] = [2, 1, 7];
const full: Cell[] = [
  [MOVING, SELF, 0],
  [MOVING, PHONE, 1204],
];
const arrival = { country: "dk", source: "command", by: "Anna", now: new Date("2014-10-05T12:00:00Z") } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => emptied(database.sql));

const ask = (month?: string) =>
  formReport(database.db, { country: "dk", municipality: "0791", month, today: "2014-10-05" });
const commit = (month: string, cells: Cell[]) =>
  commitReading(database.sql, readingOf(readSheet(VIBORG, month, cells)), arrival);

test("without a month it is the latest that is owed", async () => {
  await commit("2014-07", full);
  await commit("2014-08", [[MOVING, SELF, 3]]);
  await commit("2014-09", full);
  const report = await ask();
  expect(report).toMatchObject({ month: "2014-08", status: "incomplete", state: "final", deadline: "2014-09-10" });
  expect(report.months.slice(0, 4)).toEqual([
    { month: "2014-09", status: "complete" },
    { month: "2014-08", status: "incomplete" },
    { month: "2014-07", status: "complete" },
    { month: "2014-06", status: "missing" },
  ]);
  expect(report.months.at(-1)?.month).toBe("2013-01");
});

test("nothing is owed: the latest closed month; a month that is open or unheard of is not offered", async () => {
  for (const month of ["2014-08", "2014-09"]) await commit(month, full);
  expect((await ask()).month).toBe("2014-09");
  expect((await ask("2014-10")).month).toBe("2014-09");
  expect((await ask("2014-03")).month).toBe("2014-03");
});

test("zero stands as zero, what was not reported as nothing, and what is counted is known by cell", async () => {
  await commit("2014-08", full);
  const { areas, channels, counts, declared } = await ask("2014-08");
  const at = (area: string, channel: string) =>
    areas.findIndex(({ code }) => code === area) * channels.length + channels.findIndex(({ code }) => code === channel);
  const moving = areas[0]?.code ?? "";
  expect([counts[at(moving, "self_service")], counts[at(moving, "phone")], counts[at(moving, "letter")]]).toEqual([
    0,
    1204,
    null,
  ]);
  expect([declared[at(moving, "phone")], declared[at(moving, "letter")]]).toEqual([true, false]);
  expect(areas.at(-1)?.code).toBe("not_stated");
  expect(counts).toHaveLength(areas.length * channels.length);
});

test("a municipality that never reported has a whole grid, and owes the latest month", async () => {
  const report = await ask();
  expect(report).toMatchObject({ month: "2014-09", status: "missing", municipality: { code: "0791", name: "Viborg" } });
  expect(report.counts.every((count) => count === null)).toBe(true);
  expect(report.declared.some(Boolean)).toBe(false);
});
