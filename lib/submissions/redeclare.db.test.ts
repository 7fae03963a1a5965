import { beforeAll, beforeEach, expect, test } from "vitest";
import { declarationsAt } from "@/db/sheets/declarations";
import { type TestDatabase, testDatabase } from "@/db/testing";
import type { DeclarationChange } from "@/lib/domain/declaration-change";
import { everyMonth } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import { progressReport } from "@/lib/reports/progress";
import { commitReading } from "./commit/commit";
import { declarationEffect } from "./declaration-effect";
import { type Cell, emptied, readingOf, readSheet } from "./fixture";
import { saveAnswers, saveDeclaration } from "./redeclare";
import { verify } from "./verify";

const [VIBORG, ODENSE] = [791, 461];
const [MOVING, PASSPORT] = [2, 3];
const [SELF, EMAIL, PHONE, COUNTER, LETTER, CHAT] = [1, 6, 7, 8, 9, 4];
const now = new Date("2014-10-05T12:00:00Z");
const arrival = { country: "dk", source: "command", by: "Anna", now } as const;
const core = (self: number, phone: number): Cell[] => [
  [MOVING, SELF, self],
  [MOVING, EMAIL, 0],
  [MOVING, PHONE, phone],
  [MOVING, COUNTER, 0],
  [MOVING, LETTER, 0],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

/** Viborg and Odense count the core channels in 2013; Viborg's phone is missing from October on. */
beforeEach(async () => {
  await emptied(database.sql);
  await database.sql`truncate event`;
  const sheets = everyMonth("2013-01", "2013-12").flatMap((month) => [
    readSheet(
      VIBORG,
      month,
      month < "2013-10" ? core(40, 60) : core(40, 60).filter(([, channel]) => channel !== PHONE),
    ),
    readSheet(ODENSE, month, core(30, 70)),
  ]);
  await commitReading(database.sql, readingOf(...sheets), arrival);
});

const phone = slotOf(MOVING, PHONE);
const end = (slots = [phone], last = "2013-09"): DeclarationChange => ({ action: "end", slots, last });
const question = (change: DeclarationChange) => ({
  ...{ country: "dk", municipalityId: VIBORG, change, lastFinal: "2014-08" },
});
const save = (change: DeclarationChange, reason: string | null = "Ny omstilling") =>
  saveDeclaration(database.sql, {
    ...question(change),
    ...{ by: "Anna", now, reason, breakTitle: (area, channel) => `${area} ${channel}` },
  });
const december = async () => {
  const rows = await database.sql`
    select kind, complete, joint, total::int from window_total
    where municipality_id = ${VIBORG} and month = '2013-12-01' order by kind`;
  return rows.map(({ kind, complete, joint, total }) => [kind, complete, joint, total]);
};
const pooled = async () => {
  const [row] = await database.sql`
    select over, total::int from country_window_total where country = 'dk' and kind = 'month' and month = '2013-12-01'`;
  return row;
};
const breaks = () => database.sql`
  select area_slot::int as area, channel_slot::int as channel, from_day::text as "fromDay", title, note from event
  where kind = 'series_break' and municipality_id = ${VIBORG} and until_version is null order by channel_slot`;

test("an ended channel is missing no more: its months have a share, and no rank, since it is a core channel", async () => {
  expect(await december()).toEqual([
    ["month", false, false, 40],
    ["rolling12", false, false, 1020],
  ]);
  const { effect } = await save(end());
  expect(await december()).toEqual([
    ["month", true, false, 40],
    ["rolling12", true, false, 1020],
  ]);
  expect(effect).toMatchObject({
    ...{ cells: 1, from: "2013-10", countsOutside: 0 },
    months: { incomplete: [], complete: ["2013-10", "2013-11", "2013-12"], unranked: [] },
    years: { complete: ["2013-12"] },
    standing: { before: { lackingCore: [] }, after: { lackingCore: [PHONE], byArea: true } },
  });
  expect(await verify(database.sql)).toEqual([]);
  expect(await pooled()).toEqual({ over: 1, total: 100 });
});

test("what it changes is shown by the code that keeps it, and nothing is kept by showing", async () => {
  const { effect } = await declarationEffect(database.sql, question(end()));
  expect(await december()).toMatchObject([
    ["month", false, false, 40],
    ["rolling12", false, false, 1020],
  ]);
  expect((await save(end())).effect).toEqual(effect);
  const { effect: back } = await declarationEffect(database.sql, question({ action: "reopen", slots: [phone] }));
  expect(back.months.incomplete).toEqual(["2013-10", "2013-11", "2013-12"]);
  expect(back.years.incomplete).toEqual(["2013-12"]);
});

test("an end has a reason, and makes a series break from the next month; reopened, both are gone", async () => {
  await expect(save(end(), null)).rejects.toMatchObject({ code: "invalid", details: { reason: "reason-required" } });
  await save(end());
  expect(await breaks()).toEqual([
    { area: MOVING, channel: PHONE, fromDay: "2013-10-01", title: `${MOVING} ${PHONE}`, note: "Ny omstilling" },
  ]);
  await save({ action: "reopen", slots: [phone] }, null);
  expect(await breaks()).toEqual([]);
  expect(await december()).toEqual([
    ["month", false, false, 40],
    ["rolling12", false, false, 1020],
  ]);
  expect(await verify(database.sql)).toEqual([]);
});

test("a whole area is one break; half of what a version ended, reopened, leaves the other half's", async () => {
  const area = [SELF, EMAIL, PHONE, COUNTER, LETTER].map((channel) => slotOf(MOVING, channel));
  await save(end(area));
  expect(await breaks()).toMatchObject([{ area: MOVING, channel: null }]);
  await save({ action: "reopen", slots: [phone] }, null);
  expect(await breaks()).toHaveLength(1);
  await save({ action: "reopen", slots: area }, null);
  expect(await breaks()).toEqual([]);
});

test("counts after the end stay in the sums, and it is said how many", async () => {
  const { effect } = await save(end([slotOf(MOVING, SELF)], "2013-11"));
  expect(effect.countsOutside).toBe(1);
  expect(await december()).toMatchObject([
    ["month", false, false, 40],
    ["rolling12", false, false, 1020],
  ]);
});

test("a channel that begins to be counted is owed from its month on", async () => {
  const chat = slotOf(PASSPORT, CHAT);
  const { effect } = await save({ action: "extend", slots: [chat], from: "2013-08" }, null);
  expect(effect.months.incomplete).toEqual(["2013-08", "2013-09"]);
  expect(effect.cells).toBe(1);
  const declared = await declarationsAt(database.sql, [VIBORG]);
  expect(declared.filter(({ slot }) => slot === chat)).toMatchObject([{ from: "2013-08", to: null }]);
  expect(await verify(database.sql)).toEqual([]);
});

test("the answers of before the change stay as they were", async () => {
  const ask = (asOf?: string) =>
    progressReport(database.db, {
      ...{ country: "dk", municipality: "0791", measure: "digital", window: "month", today: "2014-10-05" },
      asOf,
    });
  const [{ number }] = (await database.sql`select max(number)::int as number from version`) as [{ number: number }];
  const before = await ask(String(number));
  await save(end());
  const then = await ask(String(number));
  expect(then.points).toEqual(before.points);
  expect(then.points.find(({ month }) => month === "2013-12")?.share).toBeNull();
  expect((await ask()).points.find(({ month }) => month === "2013-12")?.share).toBe(1);
});

test("nothing is kept where nothing changes, or where it is no longer what was shown", async () => {
  await expect(save({ action: "reopen", slots: [phone] })).rejects.toMatchObject({
    details: { reason: "nothing-changes" },
  });
  const { effect } = await declarationEffect(database.sql, question(end()));
  await save(end([phone], "2013-10"));
  const late = { ...question(end()), by: "Anna", now, reason: "Sent", breakTitle: () => "Sent" };
  await expect(saveDeclaration(database.sql, { ...late, expectedDigest: effect.digest })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await database.sql`select from version where kind = 'declaration'`).toHaveLength(1);
});

test("answers about silence are kept under a version of their own, and only where they are new", async () => {
  const answer = (value: "zero" | "missing") =>
    saveAnswers(database.sql, {
      ...{ country: "dk", municipalityId: VIBORG, answers: { [LETTER]: value }, by: "Anna", now, reason: null },
    });
  await answer("missing");
  await expect(answer("missing")).rejects.toMatchObject({ details: { reason: "nothing-changes" } });
  await answer("zero");
  const rows = await database.sql`select answer from blank_answer where until_version is null`;
  expect(rows).toEqual([{ answer: "zero" }]);
});
