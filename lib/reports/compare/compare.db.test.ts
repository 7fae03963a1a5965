import { describe, expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { insertEvent, type NewEvent } from "@/db/sheets/events";
import { underNewVersion } from "@/db/sheets/versions";
import { leagueReport } from "@/lib/reports/league/league";
import { ID, TODAY, testWorld } from "@/lib/reports/test-world";
import { compareReport } from "./compare";

const world = await testWorld();
const { db, sql } = world;
const YEAR = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
const asked = { ...YEAR, codes: ["0002", "0001", "0004"], years: 1 };

describe("Birk beside Ask and Dun in 2013", () => {
  test("stands in the order asked for, with the league's own figures; who has none has the reason", async () => {
    const { places, suggested } = await compareReport(db, asked);
    const league = await leagueReport(db, { ...YEAR, page: 1, pageSize: 10 });
    expect(suggested).toBe(false);
    expect(places.map(({ name }) => name)).toEqual(["Birk", "Ask", "Dun"]);
    expect(places[0]?.row).toEqual(league.rows.find(({ name }) => name === "Birk"));
    expect(places[1]?.row).toMatchObject({ share: 0.4, rank: 1 });
    expect(places[2]).toMatchObject({ row: null, unranked: { reason: "core-channel" } });
  });

  test("has the line of each, a gap where twelve months are not complete", async () => {
    const { places, countryPoints } = await compareReport(db, asked);
    const shareOf = (place: number, month: string) =>
      places[place]?.points.find((point) => point.month === month)?.share;
    expect([shareOf(0, "2012-12"), shareOf(0, "2013-12")]).toEqual([0.2, 0.3]);
    expect(shareOf(0, "2012-11")).toBeNull();
    expect(countryPoints.find(({ month }) => month === "2013-12")?.share).toBeCloseTo(0.35, 12);
  });

  test("has each area's shares, and how many inquiries Birk would move with Ask's", async () => {
    const { areas } = await compareReport(db, { ...asked, codes: ["0002", "0001"] });
    const [moving, care] = ["moving", "care"].map((code) => areas.find((row) => row.code === code));
    // Birk 30 of 40 and Ask 40 of 90 a month: Birk is ahead; about care nobody is digital
    expect(moving?.shares).toEqual([0.75, 40 / 90]);
    expect(moving?.behind?.difference).toBeCloseTo(0.75 - 40 / 90, 12);
    expect(moving?.behind?.inquiries).toBe(Math.round((40 / 90 - 0.75) * 480));
    expect(care).toMatchObject({ shares: [0, 0], behind: { difference: 0, inquiries: 0 } });
  });

  test("has nothing of Dun, which counts no phone: every share of it would be 100 %", async () => {
    const { places, areas } = await compareReport(db, asked);
    const dun = places[2];
    expect(dun?.points.every(({ share }) => share === null)).toBe(true);
    expect(dun?.mix.every(({ share }) => share === null)).toBe(true);
    expect(areas.every(({ shares }) => shares[2] === null)).toBe(true);
  });

  test("has the channels' parts: phone 70 and 60 of 100", async () => {
    const { places, channels } = await compareReport(db, asked);
    const phone = places.map(({ mix }) => mix.find(({ code }) => code === "phone")?.share);
    expect(phone.slice(0, 2)).toEqual([0.7, 0.6]);
    expect(channels.map(({ code }) => code)).toEqual(["self_service", "email", "phone"]);
  });
});

test("one alone stands beside the nearest; nobody stands beside nobody; what is unknown is left out", async () => {
  const alone = await compareReport(db, { ...asked, codes: ["0001"] });
  expect(alone.suggested).toBe(true);
  expect(alone.places.map(({ name }) => name)).toEqual(["Ask", "Birk", "Ceder", "Dun"]);
  expect((await compareReport(db, { ...asked, codes: [] })).places).toEqual([]);
  const unknown = await compareReport(db, { ...asked, codes: ["0001", "9999", "0002"] });
  expect(unknown.places.map(({ code }) => code)).toEqual(["0001", "0002"]);
});

describe("from whom Ask can learn", () => {
  const learn = async (more: object = {}) =>
    (await compareReport(db, { ...asked, codes: ["0001", "0002"], ...more })).learn;
  const initiative: Omit<NewEvent, "fromDay" | "title"> = {
    country: "tt",
    kind: "initiative",
    initiative: "campaign",
    ...{ toDay: null, note: null, groupId: null },
    ...{ municipalityId: ID.Birk, areaSlot: null, channelSlot: null },
  };

  test("is Birk: moving from 20 to 30 of 40 a month, with its campaign of 2013 and not the one of 2011", async () => {
    const by = { kind: "event", country: "tt", by: "Test", at: new Date("2014-02-02T12:00:00Z") } as const;
    await underNewVersion(sql, by, async (tx, given) => {
      await insertEvent(tx, { ...initiative, fromDay: "2013-03-01", title: "Kampagne" }, given);
      await insertEvent(tx, { ...initiative, fromDay: "2011-03-01", title: "Før" }, given);
    });
    const found = await learn();
    expect(found).toMatchObject({ reason: null, years: 1, comparable: [{ code: "0002", name: "Birk" }] });
    expect(found?.lessons.map(({ code }) => code)).toEqual(["moving"]);
    const [lesson] = found?.lessons ?? [];
    // Ask 480 of 1,080 in the year, Birk 360 of 480
    expect(lesson?.behind).toMatchObject({ own: 480 / 1080, others: 0.75, inquiries: 330 });
    const [teacher] = lesson?.teachers ?? [];
    expect(teacher).toMatchObject({ code: "0002", from: 0.5, to: 0.75, change: 0.25 });
    expect(teacher?.initiatives.map(({ title }) => title)).toEqual(["Kampagne"]);
  });

  test("is nobody two years back, when nobody was counted; nor where Ask is ahead of everybody", async () => {
    expect(await learn({ years: 2 })).toMatchObject({ reason: "nobody-comparable", lessons: [] });
    expect((await compareReport(db, { ...asked, codes: ["0002", "0001"] })).learn).toMatchObject({
      reason: "nowhere-behind",
      lessons: [],
    });
  });

  test("follows the kind, and says why the own municipality has nothing to compare", async () => {
    expect(await learn({ same: "kind" })).toMatchObject({ same: "kind", reason: null });
    expect((await compareReport(db, { ...asked, codes: ["0003", "0001"] })).learn?.reason).toBe("own-incomplete");
    expect((await learn({ today: "2014-01-05" }))?.reason).toBe("not-final");
  });

  test("an earlier version is answered as it stood: without the campaign", async () => {
    const before = (await currentVersion(db)).number - 1;
    const found = await learn({ asOf: String(before) });
    expect(found?.lessons[0]?.teachers[0]).toMatchObject({ code: "0002", initiatives: [] });
  });
});
