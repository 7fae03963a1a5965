import { beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { WITHDRAWN } from "@/lib/submissions/read/reading";
import { municipalityReport } from "./municipality/municipality";
import { overviewReport } from "./overview/overview";
import { type ProgressQuestion, progressReport } from "./progress";
import { CARE, EMAIL, ID, MOVING, PHONE, report, TODAY, testWorld } from "./test-world";

let database: TestDatabase;
let first: number;

/**
 * In February 2014: Ask's calls about moving in May 2013 are changed (1), a count of Birk's June that was never there is
 * added (2), Birk's count in July is withdrawn (3), and Ask's January, not locked before the 20th, is changed (4).
 */
beforeAll(async () => {
  database = await testWorld();
  first = ((await report(database, ID.Ask, "2013-05", [[MOVING, PHONE, 44]], "2014-02-02T12:00:00Z")) ?? 0) - 1;
  await report(database, ID.Birk, "2013-06", [[CARE, EMAIL, 3]], "2014-02-02T13:00:00Z");
  await report(database, ID.Birk, "2013-07", [[CARE, PHONE, WITHDRAWN]], "2014-02-02T14:00:00Z");
  await report(database, ID.Ask, "2014-01", [[MOVING, PHONE, 40]], "2014-02-04T12:00:00Z");
});

const corrected = async (question: Partial<ProgressQuestion> = {}) => {
  const asked = { country: "tt", measure: "digital", window: "month", today: TODAY } as const;
  const { points } = await progressReport(database.db, { ...asked, ...question });
  return points.filter((point) => point.corrected).map(({ month }) => month);
};

describe("a month is corrected when a count was changed or withdrawn after it was final", () => {
  test.each<[string, Partial<ProgressQuestion>, string[]]>([
    ["a change; not one in a month that was still open for it", { municipality: "0001" }, ["2013-05"]],
    ["a withdrawal; not a count that came late", { municipality: "0002" }, ["2013-07"]],
    ["nobody else's", { municipality: "0003" }, []],
    ["any municipality's, in the country", {}, ["2013-05", "2013-07"]],
    ["only the area's own, where one is asked for", { area: "moving" }, ["2013-05"]],
  ])("%s", async (_, question, months) => {
    expect(await corrected(question)).toEqual(months);
  });

  test("as of a version, only what had been corrected by then", async () => {
    expect(await corrected({ asOf: String(first) })).toEqual([]);
    expect(await corrected({ asOf: String(first + 1) })).toEqual(["2013-05"]);
  });

  test("a window of twelve months is, while a month of it is", async () => {
    const months = await corrected({ municipality: "0001", window: "rolling12" });
    expect([months[0], months.length]).toEqual(["2013-05", 9]); // to January 2014; May 2014 would be the first without
    expect(await corrected({ municipality: "0001", window: "year" })).toEqual(["2013-12"]);
  });
});

test("the screens name what was corrected in the window", async () => {
  const asked = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
  const ask = { municipality: { code: "0001", name: "Ask" }, month: "2013-05" };
  const birk = { municipality: { code: "0002", name: "Birk" }, month: "2013-07" };
  expect((await overviewReport(database.db, asked)).corrected).toEqual({ count: 2, rows: [ask, birk] });
  const own = await municipalityReport(database.db, { ...asked, municipality: "0001" });
  expect(own.corrected).toEqual({ count: 1, rows: [ask] });
  expect((await overviewReport(database.db, { ...asked, month: "2012-12" })).corrected.count).toBe(0);
});
