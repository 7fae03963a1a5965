import { beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { ID, MOVING, PHONE, report, SELF, TODAY, testWorld } from "@/lib/reports/test-world";
import { type MunicipalityReport, municipalityReport } from "./municipality";

const question = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
let world: TestDatabase;
const ask = (municipality: string, more: object = {}): Promise<MunicipalityReport> =>
  municipalityReport(world.db, { ...question, municipality, ...more });

beforeAll(async () => {
  world = await testWorld();
  await report(world, ID.Birk, "2013-08", [[MOVING, PHONE, 25]], "2014-02-03T12:00:00Z"); // 10 before
});

describe("Ask, which counts everything", () => {
  let ask0001: MunicipalityReport;
  beforeAll(async () => {
    ask0001 = await ask("1");
  });

  test("is found without its leading zeros, with its inhabitants", () => {
    expect(ask0001.municipality).toMatchObject({ code: "0001", name: "Ask", inhabitants: 600 });
  });

  test("stands at 480 of 1,200, 10 points over the year before and over the path: ahead", () => {
    expect(ask0001.figures.digital).toMatchObject({ share: 0.4, carrying: 480, total: 1200 });
    expect(ask0001.figures.digital.change).toMatchObject({ before: 0.3, after: 0.4, over: 1 });
    expect(ask0001.figures.verdict).toEqual({ word: "ahead" });
    expect(ask0001.figures.missingInquiries).toBe(120);
    expect(ask0001.unjoint).toEqual([]);
  });

  test("beside the country's 840 of 2,415", () => {
    expect(ask0001.countryFigures.digital.share).toBe(840 / 2415);
    expect(ask0001.countryCoverage).toMatchObject({ over: 2, of: 4 });
  });

  test("differs from the country in two parts that make the gap by area", () => {
    // both together 130 a month about moving, and 15 more calls: 70 of 145 and 0 of 70 in August, so 840 of 1,575 and 840
    const { mix, behaviour, country, standardised } = ask0001.fair ?? {
      mix: 0,
      behaviour: 0,
      country: 0,
      standardised: 0,
    };
    expect(country).toBeCloseTo(840 / 2415, 12);
    expect(standardised).toBeCloseTo(((1575 / 2415) * 480) / 1080, 12);
    expect(mix + behaviour).toBeCloseTo(0.4 - 840 / 2415, 12);
  });

  test("has reached the joint target of 2012 with exactly 30 %, judged on its own year", () => {
    const year = ask0001.targets.find((target) => target.year === 2012);
    expect(year?.result).toEqual({ share: 0.3, over: 1, of: 1, verdict: { word: "reached" } });
  });

  test("is first of two", () => {
    expect(ask0001.rank).toEqual({ rank: 1, of: 2, tied: false });
  });

  test("has its channels beside the country's", () => {
    const phone = ask0001.channels.find((channel) => channel.code === "phone");
    expect(phone).toMatchObject({ share: 0.6, countryShare: 1575 / 2415 });
    expect(phone?.difference).toBeCloseTo(0.6 - 1575 / 2415, 12);
    expect(ask0001.channels.find((channel) => channel.code === "email")).toMatchObject({ share: null });
  });

  test("has areas beside the country's: moving, 480 of 1,080, and care, none of 120, both lack 60: the larger first", () => {
    expect(ask0001.areas.rows.map((row) => [row.code, row.share, row.countryShare, row.missingInquiries])).toEqual([
      ["moving", 480 / 1080, 840 / 1575, 60],
      ["care", 0, 0, 60],
      ["not_stated", null, null, null],
    ]);
    expect(ask0001.areas.rows[0]?.change).toMatchObject({ before: 360 / 1080, after: 480 / 1080 });
  });

  test("its calls are counted month by month, with the mean of twelve months from the twelfth on", () => {
    const [eleventh, twelfth] = ask0001.volumes.slice(10, 12);
    expect(eleventh).toMatchObject({ month: "2012-11", phone: 70, selfService: 30, phoneMean: null });
    expect(twelfth).toMatchObject({ month: "2012-12", phone: 70, phoneMean: 70, selfServiceMean: 30, totalMean: 100 });
  });

  test("has delivered January, by whom and when", () => {
    expect(ask0001.deliveries[0]).toEqual({
      ...{ month: "2014-01", state: "preliminary", status: "complete", deadline: "2014-02-10" },
      ...{ at: "2014-02-01T12:00:00.000Z", by: "Test" },
    });
  });
});

test("its own 40 % on self-service is drawn with its source and never judged", async () => {
  const { targets, figures } = await ask("0001", { measure: "self_service" });
  expect(targets).toMatchObject([
    {
      year: 2013,
      share: 0.4,
      municipality: "0001",
      comparable: false,
      result: { verdict: { word: "none", reason: "not-comparable" } },
    },
  ]);
  expect(figures).toMatchObject({ path: null, distance: null, verdict: { word: "none", reason: "no-path" } });
});

describe("Ceder, whose phone is missing in July 2013", () => {
  let ceder: MunicipalityReport;
  beforeAll(async () => {
    ceder = await ask("0003");
  });

  test("has no share of the year, and why", () => {
    expect(ceder.figures.digital).toMatchObject({ share: null, change: null });
    expect(ceder.figures).toMatchObject({
      total: null,
      missingInquiries: null,
      verdict: { word: "none", reason: "incomplete" },
    });
    expect(ceder.figures.cost).toMatchObject({ perInquiry: null, coverage: null, total: null });
    expect(ceder.unjoint).toEqual([{ kind: "missing", month: "2013-07", channels: ["phone"] }]);
    expect(ceder.rank).toBeNull();
  });

  test("has bounds in that month: 20 of 100 to 20 of 80, from its own twelve months before", () => {
    const july = ceder.series.month.find((point) => point.month === "2013-07");
    expect(july).toMatchObject({ share: null, low: 0.2, high: 0.25, complete: false });
    expect(july?.missing).toEqual([{ channel: "phone", areas: ["moving"] }]);
    expect(ceder.incomplete).toEqual([july]);
  });

  test("has no calls in that month, and no mean that would count them as none", () => {
    const july = ceder.volumes.find((volume) => volume.month === "2013-07");
    expect(july).toMatchObject({ phone: null, total: null, selfService: 20, phoneMean: null, selfServiceMean: 20 });
  });

  test("has no areas' shares in an incomplete year, but sees the country's", () => {
    expect(ceder.areas.reason).toBe("incomplete");
    expect(ceder.areas.rows[0]).toMatchObject({ share: null, total: null, missingInquiries: null });
    expect(ceder.areas.rows.some((row) => row.countryShare !== null)).toBe(true);
  });
});

test("who counts no phone sees its own 100 %, unranked and not judged", async () => {
  const dun = await ask("0004");
  expect(dun.figures.digital.share).toBe(1);
  expect(dun.figures.verdict).toEqual({ word: "none", reason: "not-comparable" });
  expect(dun.rank).toBeNull();
  expect(dun.unjoint).toEqual([{ kind: "core-channel", channel: "phone", since: null }]);
});

test("a correction says what stood and what stands, by channel", async () => {
  const birk = await ask("0002");
  expect(birk.corrections[0]).toMatchObject({
    ...{ kind: "corrected", month: "2013-08", by: "Test", cells: 1, at: "2014-02-03T12:00:00.000Z" },
    channels: [{ code: "phone", before: 10, after: 25 }],
  });
  expect(birk.corrections[1]).toMatchObject({ kind: "reported", month: "2013-12", cells: 4, channels: [] });
});

test("a withdrawn count is not reported, never zero", async () => {
  const { WITHDRAWN } = await import("@/lib/submissions/read/reading");
  await report(world, ID.Ask, "2012-02", [[MOVING, SELF, WITHDRAWN]], "2014-02-04T12:00:00Z");
  const { corrections } = await ask("0001");
  expect(corrections[0]?.channels).toEqual([{ code: "self_service", before: 30, after: null }]);
});

test("a code that nobody has is not found", async () => {
  await expect(ask("0777")).rejects.toMatchObject({ code: "not-found", details: { municipality: "0777" } });
});
