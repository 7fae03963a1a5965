import { expect, test } from "vitest";
import { changeGroup, insertGroup, type NewGroup } from "@/db/sheets/groups";
import { underNewVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";
import { completenessReport } from "@/lib/reports/delivery/completeness";
import { leagueReport } from "@/lib/reports/league/league";
import { progressReport } from "@/lib/reports/progress";
import { ID, TODAY, testWorld } from "@/lib/reports/test-world";
import { groupAgainstReport, groupCallsReport, groupReport, groupsReport } from "./group";

const world = await testWorld();
const { db, sql } = world;
const YEAR = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
const version = { kind: "group", country: "tt", by: "Test", at: new Date("2014-02-02T12:00:00Z") } as const;

async function saved(group: Omit<NewGroup, "country" | "note">): Promise<{ id: number; version: number }> {
  const ids: number[] = [];
  const number = await underNewVersion(sql, version, async (tx, given) => {
    ids.push(await insertGroup(tx, { country: "tt", note: null, ...group }, given));
  });
  return { id: ids[0] ?? 0, version: number };
}

const coast = await saved({ code: "coast", name: "Coast", members: [ID.Ask, ID.Birk, ID.Dun] });
await saved({ code: "inland", name: "Inland", members: [ID.Birk, ID.Ceder, ID.Dun] });

/** The same sums by another road: the cells of the members that are named as joint. */
async function fromCells(codes: string[], year: number): Promise<{ total: number; digital: number }> {
  const [row] = await sql<{ total: number; digital: number }[]>`
    select sum(count)::float8 as total, sum(count) filter (where channel in ('self_service', 'email'))::float8 as digital
    from cell where country = 'tt' and municipality = any(${codes}::text[]) and extract(year from month) = ${year}`;
  return row ?? { total: 0, digital: 0 };
}

test("a group is the pooled sums of its complete members, and says over how many", async () => {
  const report = await groupReport(db, { ...YEAR, group: "coast" });
  expect(report.coverage).toMatchObject({ over: 2, of: 3, inhabitantsOver: 850, inhabitantsOf: 900, enough: true });
  const { total, digital } = await fromCells(["0001", "0002"], 2013);
  expect([total, digital]).toEqual([2400, 840]);
  expect(report.figures.digital).toMatchObject({ carrying: digital, total, share: 0.35 });
  expect(report.figures.digital.change).toMatchObject({ before: 600 / 2400, after: 840 / 2400, over: 2 });
  expect(report.unjoint).toMatchObject({ count: 1, rows: [{ name: "Dun", reasons: [{ kind: "core-channel" }] }] });
  expect(report.country.municipalities).toBe(3);
});

test("every point of the group's series is its members' cells", async () => {
  const { series } = await groupReport(db, { ...YEAR, group: "coast" });
  const year2012 = series.rolling12.find(({ month }) => month === "2012-12");
  const { total, digital } = await fromCells(["0001", "0002"], 2012);
  expect(year2012).toMatchObject({ over: 2, of: 3, total, digital });
});

test("its areas are its members' areas", async () => {
  const { areas } = await groupReport(db, { ...YEAR, group: "coast" });
  const rows = await sql<{ area: string; total: number }[]>`
    select area, sum(count)::float8 as total from cell
    where country = 'tt' and municipality in ('0001', '0002') and extract(year from month) = 2013
    group by area order by area`;
  const counted = areas.rows.filter(({ share }) => share !== null).map(({ code, total }) => ({ area: code, total }));
  expect(counted.sort((a, b) => (a.area < b.area ? -1 : 1))).toEqual([...rows]);
  expect(areas.over).toBe(2);
  expect(areas.rows.find(({ code }) => code === "moving")?.change?.over).toBe(2);
});

test("each member stands beside it, with the reason where it has no share", async () => {
  const { members } = await groupReport(db, { ...YEAR, group: "coast" });
  expect(members.map(({ name, share, reason }) => [name, share, reason])).toEqual([
    ["Ask", 0.4, null],
    ["Birk", 0.3, null],
    ["Dun", null, "core-channel"],
  ]);
});

test("against all others: the pooled shares, what lies between them, and no interval of one against one", async () => {
  await saved({ code: "alone", name: "Alone", members: [ID.Ask] });
  const { members, rest, difference, place } = await groupAgainstReport(db, { ...YEAR, group: "alone" });
  expect(place).toEqual({ rank: 1, of: 2 });
  const [own, others] = [await fromCells(["0001"], 2013), await fromCells(["0002"], 2013)];
  expect(members).toMatchObject({ over: 1, of: 1, total: own.total, share: own.digital / own.total });
  expect(rest).toMatchObject({ over: 1, of: 3, total: others.total, share: others.digital / others.total });
  expect(difference?.difference).toBeCloseTo(0.4 - 0.3, 12);
  expect(difference?.interval).toBeNull();
  const { against } = await groupReport(db, { ...YEAR, group: "coast" });
  expect(against.members).toMatchObject({
    over: 2,
    of: 3,
    share: 0.35,
    change: { before: 0.25, after: 0.35, over: 2 },
  });
  expect(against.place).toEqual({ rank: 2, of: 2 }); // Ask 40 %, the two together 35, Birk 30
  expect(against.rest).toMatchObject({ over: 0, of: 1, share: null });
  expect(against.difference).toBeNull();
});

test("the calls of its members are the twelve final months' phone counts, a month", async () => {
  const { calls } = await groupCallsReport(db, { country: "tt", group: "coast", today: TODAY });
  const rows = await sql<{ code: string; calls: number }[]>`
    select municipality as code, sum(count)::float8 / 12 as calls from cell
    where country = 'tt' and channel = 'phone' and month between '2013-01-01' and '2013-12-01'
      and municipality in ('0001', '0002') group by municipality order by municipality`;
  expect(calls?.month).toBe("2013-12");
  expect(calls?.members.map(({ code, calls: own, reason }) => [code, own, reason])).toEqual([
    ...rows.map(({ code, calls: own }) => [code, own, null]),
    ["0004", null, "core-channel"],
  ]);
  expect(rows.map(({ calls: own }) => own)).toEqual([60, 70]);
});

test("under 80 % of the inhabitants a group has no verdict", async () => {
  const { coverage, figures } = await groupReport(db, { ...YEAR, group: "inland" });
  expect(coverage).toMatchObject({ over: 1, of: 3, inhabitantsOver: 250, inhabitantsOf: 400, enough: false });
  expect(figures.verdict).toEqual({ word: "none", reason: "too-few" });
});

test("a group of whom nobody is complete has no share, and says that they reported", async () => {
  await saved({ code: "none", name: "None", members: [ID.Ceder, ID.Dun] });
  const { coverage, figures, areas, unjoint } = await groupReport(db, { ...YEAR, group: "none" });
  expect([coverage.over, coverage.of, figures.digital.share, figures.total]).toEqual([0, 2, null, null]);
  expect([areas.reason, unjoint.count]).toEqual(["incomplete", 2]);
});

test("a group filters the league, the completeness and the progress", async () => {
  const league = await leagueReport(db, { ...YEAR, group: "inland", page: 1, pageSize: 10 });
  expect([league.of, league.rows.map(({ name, rank, rankAll }) => [name, rank, rankAll])]).toEqual([
    3,
    [["Birk", 1, 2]],
  ]);
  const { months } = await completenessReport(db, {
    country: "tt",
    group: "coast",
    from: "2013-12",
    to: "2014-01",
    today: TODAY,
  });
  expect(months.map(({ of, complete, missing }) => [of, complete, missing.map(({ name }) => name)])).toEqual([
    [3, 3, []],
    [3, 1, ["Birk", "Dun"]],
  ]);
  const progress = await progressReport(db, { ...YEAR, group: "coast" });
  expect(progress.summary).toMatchObject({ month: "2013-12", share: 0.35 });
  const moving = await progressReport(db, { ...YEAR, group: "coast", area: "moving" });
  expect(moving.summary.share).toBe(840 / (1080 + 480)); // 12 × 90 and 12 × 40
});

test("a group that is not there, or a municipality besides, is refused", async () => {
  await expect(groupReport(db, { ...YEAR, group: "nobody" })).rejects.toMatchObject({ code: "not-found" });
  await expect(progressReport(db, { ...YEAR, group: "coast", municipality: "0001" })).rejects.toThrow(AppError);
});

test("an earlier version has the members and the name of then, and the same sums", async () => {
  const number = await underNewVersion(sql, version, async (tx, given) => {
    await changeGroup(
      tx,
      coast.id,
      { country: "tt", code: "coast", name: "Shore", note: null, members: [ID.Ask] },
      given,
    );
  });
  const now = await groupReport(db, { ...YEAR, group: "coast" });
  expect([now.group.name, now.members.length, now.figures.digital.share]).toEqual(["Shore", 1, 0.4]);
  const before = await groupReport(db, { ...YEAR, group: "coast", asOf: String(number - 1) });
  expect([before.group.name, before.members.length, before.figures.digital.share]).toEqual(["Coast", 3, 0.35]);
  expect(before.areas.rows.find(({ code }) => code === "care")?.total).toBe(12 * 70);
  const list = await groupsReport(db, { country: "tt", today: TODAY, asOf: String(coast.version) });
  expect(list.groups.map(({ code, members }) => [code, members.length])).toEqual([["coast", 3]]);
});
