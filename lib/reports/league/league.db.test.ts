import { describe, expect, test } from "vitest";
import { TODAY, testWorld } from "@/lib/reports/test-world";
import { leagueReport } from "./league";

const { db } = await testWorld();
const YEAR = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
const asked = { ...YEAR, page: 1, pageSize: 100 };

/** A month of 2013: Ask 40 of 90 about moving and 0 of 10 about care, Birk 30 of 40 and 0 of 60. */
describe("a row of Ask and Birk in 2013", () => {
  test("has the gap to 50 %, what is missing, and what an inquiry costs", async () => {
    const { rows } = await leagueReport(db, asked);
    const [ask, birk] = rows;
    expect(ask?.gap).toBeCloseTo(0.1, 12);
    expect([ask?.missingInquiries, birk?.missingInquiries]).toEqual([120, 240]);
    // Ask: 40 × 3 kr. + 60 × 40 kr. of 100; Birk: 10 × 3 + 20 × 110 + 70 × 40
    expect(ask?.cost).toEqual({ perInquiry: 2520, coverage: 1 });
    expect(birk?.cost).toEqual({ perInquiry: 5030, coverage: 1 });
    expect(rows.map(({ digitalShare, selfServiceShare }) => [digitalShare, selfServiceShare])).toEqual([
      [0.4, 0.4],
      [0.3, 0.1],
    ]);
  });

  test("has the share that the country's inquiries would give, and the gap in two parts", async () => {
    const [ask, birk] = (await leagueReport(db, asked)).rows;
    // of both together 130 about moving, 70 digital, and 70 about care, none digital: 35 %
    expect(ask?.fair?.country).toBeCloseTo(0.35, 12);
    expect(ask?.fair?.standardised).toBeCloseTo((0.65 * 40) / 90, 12);
    expect(birk?.fair?.standardised).toBeCloseTo(0.65 * 0.75, 12);
    expect(birk?.fair?.mix).toBeCloseTo(-0.1875, 12);
    expect(birk?.fair?.behaviour).toBeCloseTo(0.1375, 12);
    for (const row of [ask, birk]) {
      const gap = (row?.share ?? 0) - (row?.fair?.country ?? 0);
      expect(Math.abs((row?.fair?.mix ?? 0) + (row?.fair?.behaviour ?? 0) - gap)).toBeLessThan(1e-12);
    }
  });

  test("has the windows of two years, a gap where there is none", async () => {
    const [ask] = (await leagueReport(db, asked)).rows;
    expect(ask?.trend).toHaveLength(24);
    expect(ask?.trend.slice(0, 13)).toEqual([...Array(11).fill(null), 0.3, 370 / 1200]);
    expect(ask?.trend.at(-1)).toBe(0.4);
  });

  test("has no interval where two municipalities make no spread", async () => {
    const [ask] = (await leagueReport(db, asked)).rows;
    expect(ask).toMatchObject({ rankInterval: null, alike: null, shrunkenShare: null, shareInterval: null });
  });

  test("says why there is no change", async () => {
    const { rows } = await leagueReport(db, { ...asked, month: "2012-12" });
    expect(rows[0]).toMatchObject({ change: null, noChange: "no-earlier" });
    const byChange = await leagueReport(db, { ...asked, month: "2012-12", sort: "change" });
    expect(byChange.rows).toEqual([]);
    expect(byChange.unranked.map(({ name, reason }) => [name, reason])).toEqual([
      ["Ask", "no-earlier"],
      ["Birk", "no-earlier"],
      ["Ceder", "no-earlier"],
      ["Dun", "core-channel"],
    ]);
  });
});

describe("the order", () => {
  const ranks = async (more: object) => {
    const { rows } = await leagueReport(db, { ...asked, ...more });
    return rows.map(({ rank, rankAll, name }) => `${rank}/${rankAll} ${name}`).join(", ");
  };

  test("follows the sorted column's own values, in its direction", async () => {
    expect(await ranks({ sort: "cost" })).toBe("1/1 Ask, 2/2 Birk");
    expect(await ranks({ sort: "cost", order: "desc" })).toBe("1/1 Birk, 2/2 Ask");
    expect(await ranks({ sort: "share", order: "asc" })).toBe("1/1 Birk, 2/2 Ask");
    expect(await ranks({ sort: "name", order: "desc" })).toBe("2/2 Birk, 1/1 Ask");
  });

  test("a measure without a target leaves all without a distance", async () => {
    const { rows, unranked, summary } = await leagueReport(db, { ...asked, measure: "self_service", sort: "distance" });
    expect(rows).toEqual([]);
    expect(unranked.map(({ reason }) => reason)).toEqual(["no-path", "no-path", "incomplete", "core-channel"]);
    expect(summary).toMatchObject({ following: null, reached: null, path: null, target: null });
  });

  test("the own row comes with every page", async () => {
    const league = await leagueReport(db, { ...asked, own: "0002", pageSize: 1 });
    expect(league.rows.map(({ name }) => name)).toEqual(["Ask"]);
    expect(league.own).toMatchObject({ name: "Birk", rank: 2, trend: expect.arrayContaining([0.3]) });
    expect((await leagueReport(db, { ...asked, own: "0003" })).own).toBeNull();
  });

  test("fewer than asked are all there are, and a page behind the last is empty", async () => {
    expect(await ranks({ page: 1, pageSize: 1000 })).toBe("1/1 Ask, 2/2 Birk");
    expect(await ranks({ page: 3, pageSize: 1 })).toBe("");
  });

  test("the summary counts those on the path and at the target, whatever the page", async () => {
    const { summary } = await leagueReport(db, { ...asked, pageSize: 1 });
    // the path of 2013 is at 36.7 %: Ask is over it, Birk under
    expect(summary).toMatchObject({ following: 1, reached: 0, target: { year: 2015, share: 0.5 } });
    expect([summary.lowest, summary.highest]).toEqual([0.3, 0.4]);
  });
});

describe("a league of areas", () => {
  test("has the shares, changes, costs and the joint figure of those areas alone", async () => {
    const { rows, country, areas, unranked } = await leagueReport(db, { ...asked, area: "moving" });
    expect(areas).toEqual(["moving"]);
    expect(rows.map(({ rank, name, share, total }) => [rank, name, share, total])).toEqual([
      [1, "Birk", 360 / 480, 480],
      [2, "Ask", 480 / 1080, 1080],
    ]);
    expect(rows[0]?.change).toBeCloseTo(0.25, 12); // 20 of 40 in 2012
    expect(rows[1]?.change).toBeCloseTo(1 / 9, 12);
    expect(rows[0]?.cost).toEqual({ perInquiry: 6575, coverage: 1 }); // 10 × 3 + 20 × 110 + 10 × 40 of 40
    expect(country).toEqual({ code: "tt", share: 840 / 1560, over: 2, of: 4 });
    expect(rows[0]).toMatchObject({ fair: null, trend: [] });
    expect(unranked.map(({ name, low }) => [name, low])).toEqual([
      ["Ceder", null], // its bounds are of all inquiries
      ["Dun", null],
    ]);
  });

  test("a wave and a field are their areas together; equal shares share a rank", async () => {
    const wave = await leagueReport(db, { ...asked, wave: 1 });
    expect(wave.areas).toEqual(["moving"]);
    const field = await leagueReport(db, { ...asked, field: "citizens" });
    expect(field.rows.map(({ name, share }) => [name, share])).toEqual([
      ["Ask", 0.4],
      ["Birk", 0.3],
    ]);
    const care = await leagueReport(db, { ...asked, area: "care" });
    expect(care.rows.map(({ rank, tied, name, share }) => [rank, tied, name, share])).toEqual([
      [1, true, "Ask", 0],
      [1, true, "Birk", 0],
    ]);
  });

  test("what is unknown is named", async () => {
    await expect(leagueReport(db, { ...asked, area: "fishing" })).rejects.toThrow("There is no area fishing in tt.");
    await expect(leagueReport(db, { ...asked, area: "care", wave: 1 })).rejects.toThrow("No area is in all of these.");
  });
});

test("size is by inhabitants: all four are small", async () => {
  expect(await leagueReport(db, { ...asked, size: "0-20" })).toMatchObject({ of: 4, complete: 2 });
  expect(await leagueReport(db, { ...asked, size: "20-50" })).toMatchObject({ of: 0, complete: 0, rows: [] });
});

/**
 * In powers of ten the inhabitants are 2.778, 2.398, 2 and 1.699, standard deviation 0.4071. Ask has 2 inquiries per
 * inhabitant and Birk 4.8, two standard deviations; of Ceder and Dun they are not known.
 */
describe("who is comparable with Ask", () => {
  test("is the nearest in size, kind and volume, and the league is among them", async () => {
    const { near, of, rows, own } = await leagueReport(db, { ...asked, near: "1" });
    expect(near?.neighbours.map(({ name }) => name)).toEqual(["Birk", "Ceder", "Dun"]);
    const log = (people: number) => (Math.log10(600) - Math.log10(people)) / 0.40708;
    expect(near?.neighbours[0]?.distance).toBeCloseTo(Math.sqrt(log(250) ** 2 + 4), 3);
    expect(near?.neighbours[1]?.distance).toBeCloseTo(Math.sqrt(log(100) ** 2 + 1 + 2), 3);
    expect(near).toMatchObject({ code: "0001", inhabitants: 600, perInhabitant: 2, same: null });
    expect([of, rows.length, own?.name]).toEqual([4, 2, "Ask"]);
    const one = await leagueReport(db, { ...asked, near: "0001", nearest: 1 });
    expect([one.of, one.near?.neighbours.map(({ name }) => name)]).toEqual([2, ["Birk"]]);
  });

  test("is all of its kind or region, or so many of them", async () => {
    const kind = await leagueReport(db, { ...asked, near: "0003", same: "kind" });
    expect([kind.of, kind.near?.neighbours.map(({ name }) => name)]).toEqual([2, ["Dun"]]);
    const region = await leagueReport(db, { ...asked, near: "0003", same: "region", nearest: 2 });
    expect(region.near?.neighbours.map(({ name }) => name)).toEqual(["Dun", "Birk"]);
  });

  test("is nobody where the municipality is not there", async () => {
    await expect(leagueReport(db, { ...asked, near: "0009" })).rejects.toThrow("There is no municipality 0009 in tt.");
  });
});
