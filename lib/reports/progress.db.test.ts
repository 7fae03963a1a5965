import { beforeAll, describe, expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { underNewVersion } from "@/db/sheets/versions";
import type { TestDatabase } from "@/db/testing";
import { completenessReport } from "./delivery/completeness";
import { leagueReport } from "./league/league";
import { methodReport } from "./method/method";
import { municipalityReport } from "./municipality/municipality";
import { overviewReport } from "./overview/overview";
import { progressReport } from "./progress";
import { ID, MOVING, PHONE, report, TODAY, testWorld } from "./test-world";

const question = { country: "tt", measure: "digital", window: "month", today: TODAY } as const;
const year = { ...question, window: "year", month: "2013-12" } as const;
let world: TestDatabase;

beforeAll(async () => {
  world = await testWorld();
});

describe("progress", () => {
  test("of the country, in the months asked for, with its counts by channel", async () => {
    const { points, summary } = await progressReport(world.db, { ...question, from: "2013-06", to: "2013-07" });
    expect(points.map(({ month, share, over, of }) => [month, share, over, of])).toEqual([
      ["2013-06", 90 / 280, 3, 4],
      ["2013-07", 0.35, 2, 4],
    ]);
    expect(points[0]?.byChannel).toEqual({ self_service: 70, email: 20, phone: 190 });
    expect(summary).toMatchObject({ month: "2013-07", share: 0.35 });
  });

  test("by year has a point for each December", async () => {
    const { points } = await progressReport(world.db, { ...question, window: "year" });
    expect(points.map(({ month, share }) => [month, share])).toEqual([
      ["2012-12", 840 / 3600],
      ["2013-12", 0.35],
    ]);
  });

  test("of a municipality has bounds where its month is incomplete, and no path under a measure without a target", async () => {
    const asked = { ...question, municipality: "3", from: "2013-07", to: "2013-07" };
    const [july] = (await progressReport(world.db, asked)).points;
    expect(july).toMatchObject({
      share: null,
      low: 0.2,
      high: 0.25,
      missing: [{ channel: "phone", areas: ["moving"] }],
    });
    const [self] = (await progressReport(world.db, { ...asked, measure: "self_service" })).points;
    expect(self?.path).toBeNull();
  });

  test("of an area, of the country and of one municipality: moving in June 2013, 90 of 210 and 40 of 90", async () => {
    const asked = { ...question, area: "moving", from: "2013-06", to: "2013-06" };
    const [country] = (await progressReport(world.db, asked)).points;
    expect(country).toMatchObject({ digital: 90, total: 210, share: 90 / 210, over: 3 });
    const [ask] = (await progressReport(world.db, { ...asked, municipality: "0001" })).points;
    expect(ask).toMatchObject({ digital: 40, total: 90, share: 40 / 90 });
  });

  test("a month that nobody reported is there, without a share", async () => {
    const { points } = await progressReport(world.db, { ...question, from: "2011-06", to: "2012-01" });
    expect(points[0]).toMatchObject({ month: "2011-06", share: null, total: 0, complete: false, path: null });
    expect(points[6]?.path).toBeCloseTo(0.2675, 12); // December 2011, 5.5 months on the way from 24 to 30 %
  });
});

describe("league", () => {
  const asked = { ...year, page: 1, pageSize: 100 };

  test("ranks the joint by share and lists the others with the reason", async () => {
    const league = await leagueReport(world.db, asked);
    expect(league.rows.map(({ rank, name, share }) => [rank, name, share])).toEqual([
      [1, "Ask", 0.4],
      [2, "Birk", 0.3],
    ]);
    expect(league.rows[0]?.change).toBeCloseTo(0.1, 12);
    expect(league.rows[0]?.distance).toBeCloseTo(0.4 - 0.366667, 6);
    expect(league.unranked).toEqual([
      {
        ...{ code: "0003", name: "Ceder", reason: "incomplete" },
        reasons: [{ kind: "missing", month: "2013-07", channels: ["phone"] }],
        // 220 of 880 in eleven months; in July 20 by self-service, and 60 to 80 calls
        ...{ low: 240 / 980, high: 240 / 960 },
      },
      {
        ...{ code: "0004", name: "Dun", reason: "core-channel" },
        reasons: [{ kind: "core-channel", channel: "phone", since: null }],
        ...{ low: null, high: null },
      },
    ]);
    expect(league).toMatchObject({ complete: 2, of: 4, country: { share: 0.35, over: 2 } });
  });

  test("ranks among those the filter leaves, with the national rank beside", async () => {
    const year2012 = { ...asked, month: "2012-12" };
    const { rows } = await leagueReport(world.db, { ...year2012, kind: "Land" });
    // in 2012 Ask had 30 %, Birk and Ceder 20 %
    expect(rows.map(({ rank, rankAll, name, tied }) => [rank, rankAll, name, tied])).toEqual([[1, 2, "Ceder", false]]);
    const all = await leagueReport(world.db, year2012);
    expect(all.rows.map(({ rank, name, tied }) => [rank, name, tied])).toEqual([
      [1, "Ask", false],
      [2, "Birk", true],
      [2, "Ceder", true],
    ]);
  });

  test("comes in pages", async () => {
    const league = await leagueReport(world.db, { ...asked, page: 2, pageSize: 1 });
    expect(league).toMatchObject({ pages: 2, rows: [{ rank: 2, name: "Birk" }] });
  });

  test("ranks nobody on a preliminary month", async () => {
    const league = await leagueReport(world.db, { ...asked, window: "month", month: "2014-01" });
    expect(league.rows).toEqual([]);
    expect(league.unranked.map((row) => row.reason)).toEqual(["not-final", ...Array(3).fill("not-reported")]);
  });
});

test("completeness says who has delivered which month", async () => {
  const { months } = await completenessReport(world.db, {
    country: "tt",
    from: "2013-07",
    to: "2014-01",
    today: TODAY,
  });
  expect(months[0]).toMatchObject({ month: "2013-07", state: "final", of: 4, complete: 3, incomplete: 1, missing: [] });
  expect(months.at(-1)).toMatchObject({ month: "2014-01", complete: 1, missingCount: 3, deadline: "2014-02-10" });
});

test("the method has the path's examples, the flags and the prices with the set they come from", async () => {
  const method = await methodReport(world.db, { country: "tt", today: TODAY });
  expect(method.pathExamples.map(({ path }) => path?.toFixed(4))).toEqual(["0.3667", "0.4472", "0.4167"]);
  expect(method.rules).toMatchObject({
    coreChannels: ["self_service", "phone"],
    enoughInhabitants: 0.8,
    boundsMonths: 12,
  });
  expect(method.priceSets.find((set) => set.code === "own")?.prices).toEqual([
    { channel: "self_service", amount: 300, from: "own" },
    { channel: "email", amount: 11_000, from: "other" },
    { channel: "phone", amount: 4000, from: "own" },
  ]);
  expect(method.targets.map(({ measure, year: of, municipality }) => [measure, of, municipality])).toEqual([
    ["digital", 2011, null],
    ["digital", 2012, null],
    ["digital", 2015, null],
    ["self_service", 2013, "0001"],
  ]);
});

describe("an earlier version", () => {
  let before: number;
  beforeAll(async () => {
    before = (await currentVersion(world.db)).number;
    await report(world, ID.Birk, "2013-08", [[MOVING, PHONE, 25]], "2014-02-04T12:00:00Z");
  });

  test("is answered as it stood: 840 of 2,400, and now 840 of 2,415", async () => {
    const then = await overviewReport(world.db, { ...year, asOf: String(before) });
    expect(then).toMatchObject({ version: before, figures: { digital: { share: 0.35 } } });
    expect((await overviewReport(world.db, year)).figures.digital.share).toBe(840 / 2415);
  });

  test("can be asked by its time", async () => {
    const then = await overviewReport(world.db, { ...year, asOf: "2014-02-03T00:00:00Z" });
    expect(then.version).toBe(before);
  });

  test("takes its clock, too: on 1 February only the months to December were final", async () => {
    const then = await overviewReport(world.db, { ...year, asOf: String(before), today: "2019-01-01" });
    expect(then).toMatchObject({ today: "2014-02-01", lastFinal: "2013-12" });
  });

  test("that never was is not found", async () => {
    await expect(overviewReport(world.db, { ...year, asOf: "9999" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("recomputed from the sheets, the present is what the rollups say", async () => {
    const { number } = await currentVersion(world.db);
    // A version that changes nothing here, so that the one before is not the newest and is worked out.
    const at = new Date("2014-02-04T13:00:00Z");
    await underNewVersion(world.sql, { kind: "registers", country: "yy", by: "Test", at }, async () => {});
    const clock = { today: "2014-02-04" };
    const asOf = { asOf: String(number) };
    const same = async <Q extends object>(ask: (question: Q) => Promise<object>, asked: Q) => {
      const now = await ask({ ...asked, ...clock });
      const { version, versionAt } = Object.assign({ version: 0, versionAt: "" }, await ask({ ...asked, ...asOf }));
      expect(version).toBe(number);
      expect(await ask({ ...asked, ...clock, ...asOf })).toEqual({ ...now, version, versionAt });
    };
    await same((asked) => overviewReport(world.db, asked), year);
    for (const municipality of ["0001", "0002", "0003", "0004"])
      await same((asked) => municipalityReport(world.db, asked), { ...year, municipality });
    await same((asked) => progressReport(world.db, asked), { ...question, area: "moving" });
    await same((asked) => leagueReport(world.db, asked), { ...year, page: 1, pageSize: 100 });
    await same((asked) => completenessReport(world.db, asked), { country: "tt", today: TODAY });
  });
});
