import { beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { TODAY, testWorld } from "@/lib/reports/test-world";
import { type OverviewReport, overviewReport } from "./overview";

const question = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
let world: TestDatabase;
let overview: OverviewReport;

beforeAll(async () => {
  world = await testWorld();
  overview = await overviewReport(world.db, question);
});

describe("the key figures of a year", () => {
  test("pool those complete in the whole year: 840 digital of 2,400 over 2 of 4, which stand for 850 of 1,000", () => {
    const { digital, selfService } = overview.figures;
    expect(digital).toMatchObject({ carrying: 840, total: 2400, share: 0.35 });
    expect(selfService).toMatchObject({ carrying: 600, share: 0.25 });
    expect(overview.coverage).toEqual({ over: 2, of: 4, inhabitantsOver: 850, inhabitantsOf: 1000, enough: true });
  });

  test("compare over those joint in both years: 25.0 to 35.0, not 23.3 to 35.0", () => {
    const { change } = overview.figures.digital;
    expect(change).toMatchObject({ before: 0.25, after: 0.35, over: 2 });
    expect(change?.difference).toBeCloseTo(0.1, 12);
  });

  test("stand beside a path of 36.7 %: 1.7 points behind", () => {
    expect(overview.figures.path).toBeCloseTo(0.366667, 6);
    expect(overview.figures.distance).toBeCloseTo(-0.016667, 6);
    expect(overview.figures.verdict).toEqual({ word: "behind" });
  });

  test("lack 360 inquiries to half of 2,400", () => {
    expect(overview.figures.nextTarget).toEqual({ year: 2015, share: 0.5, shareBp: 5000 });
    expect(overview.figures.missingInquiries).toBe(360);
    expect(overview.figures.gap).toBeCloseTo(0.15, 12);
  });

  test("cost 37.75 kr. each, 1.65 more than a year before, e-mail priced by the other set", () => {
    // 600 at 3 kr., 240 at 110 kr., 1,560 at 40 kr.; the year before 480, 120 and 1,800
    expect(overview.figures.cost).toMatchObject({ perInquiry: 3775, coverage: 1, total: 9_060_000, unpriced: [] });
    expect(overview.figures.cost?.change).toEqual({ before: 3610, after: 3775, difference: 165, over: 2 });
  });
});

test("the year 2012 is judged over the three that were complete then: 840 of 3,600 has not reached 30 %", () => {
  const year = overview.targets.find((target) => target.year === 2012);
  expect(year?.result).toEqual({ share: 840 / 3600, over: 3, of: 4, verdict: { word: "not_reached" } });
  expect(overview.targets.map((target) => target.year)).toEqual([2011, 2012, 2015]);
  expect(overview.targets[2]?.result?.verdict).toEqual({ word: "none", reason: "not-final" });
});

test("without a month the latest final window is answered, and a later month moves none of its figures", async () => {
  const asked = await overviewReport(world.db, { ...question, month: undefined, window: "rolling12" });
  expect(asked.answered).toMatchObject({ month: "2013-12", from: "2013-01", state: "final" });
  expect(asked.figures.digital.share).toBe(0.35);
});

test("a preliminary month is shown as such and never judged", async () => {
  const asked = await overviewReport(world.db, { ...question, month: "2014-01", window: "month" });
  expect(asked.answered.state).toBe("preliminary");
  expect(asked.figures.digital).toMatchObject({ share: 0.45, change: null });
  expect(asked.figures.verdict.word).toBe("none");
});

describe("the series", () => {
  test("ends with the latest closed month, preliminary, with a month's path", () => {
    const last = overview.series.month.at(-1);
    expect(last).toMatchObject({ month: "2014-01", state: "preliminary", over: 1, of: 4, share: 0.45, enough: false });
    expect(last?.path).toBeCloseTo(0.402778, 6); // 30 % at 1 July 2012, 50 % three years later, 18.5 months on
  });

  test("ends with the last month that anybody reported, where that is more than a year ago", async () => {
    const later = await overviewReport(world.db, { ...question, today: "2026-11-22" });
    expect(later.series.month.at(-1)).toMatchObject({ month: "2014-01", state: "final" });
    expect(later.series.rolling12.at(-1)?.month).toBe("2014-01");
  });

  test("has a gap, never a zero, where twelve months are not there yet", () => {
    const first = overview.series.rolling12[0];
    expect(first).toMatchObject({ month: "2012-01", share: null, complete: false });
    expect(overview.series.rolling12.find((point) => point.month === "2012-12")?.share).toBe(840 / 3600);
  });

  test("pools in July 2013 two, in June three: 90 of 280", () => {
    const [june, july] = ["2013-06", "2013-07"].map((month) => overview.series.month.find((p) => p.month === month));
    expect(june).toMatchObject({ over: 3, digital: 90, total: 280 });
    expect(july).toMatchObject({ over: 2, digital: 70, total: 200 });
  });
});

test("the channel mix has the digital channels first and their parts of the year", () => {
  const { mix } = overview;
  expect(mix.channels.map((channel) => channel.code)).toEqual(["self_service", "email", "phone"]);
  expect(mix.border).toBe(2);
  expect(mix.channels.map((channel) => channel.share)).toEqual([0.25, 0.1, 0.65]);
  expect(mix.quarters[0]).toMatchObject({
    month: "2012-03",
    total: 900,
    counts: { self_service: 180, email: 30, phone: 690 },
  });
});

test("areas by missing inquiries: care lacks 420 of 840, moving none, what is not stated comes last", () => {
  const { areas } = overview;
  expect(areas).toMatchObject({ over: 2, of: 4, target: { year: 2015, share: 0.5 }, reason: null });
  expect(areas.rows.map((row) => [row.code, row.total, row.share, row.missingInquiries])).toEqual([
    ["care", 840, 0, 420],
    ["moving", 1560, 840 / 1560, 0],
    ["not_stated", 0, null, null],
  ]);
});

test("an area's change leaves out who was complete in one year only: moving went from 600 of 1,560 to 840", () => {
  const moving = overview.areas.rows.find((row) => row.code === "moving");
  expect(moving?.change).toMatchObject({ before: 600 / 1560, after: 840 / 1560, over: 2 });
});

test("who is not in the year's figures is named with the reason", () => {
  expect(overview.unjoint).toEqual({
    count: 2,
    rows: [
      { code: "0003", name: "Ceder", reasons: [{ kind: "missing", month: "2013-07", channels: ["phone"] }] },
      { code: "0004", name: "Dun", reasons: [{ kind: "core-channel", channel: "phone", since: null }] },
    ],
  });
});

test("one of four has delivered January, due on 10 February", () => {
  expect(overview.delivery).toMatchObject({
    month: "2014-01",
    state: "preliminary",
    deadline: "2014-02-10",
    of: 4,
    delivered: 1,
  });
  expect(overview.delivery?.missing.map((row) => row.name)).toEqual(["Birk", "Ceder", "Dun"]);
});

test("the waves come from the areas", () => {
  expect(overview.waves).toEqual([{ wave: 1, from: "2012-12" }]);
});

test("a year is named by its December", async () => {
  await expect(overviewReport(world.db, { ...question, month: "2013-11" })).rejects.toMatchObject({ code: "invalid" });
});

test("an unknown country is not found", async () => {
  await expect(overviewReport(world.db, { ...question, country: "xx" })).rejects.toMatchObject({ code: "not-found" });
});
