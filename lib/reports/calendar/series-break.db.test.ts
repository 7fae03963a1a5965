import { expect, test } from "vitest";
import { endEvent, insertEvent, type NewEvent } from "@/db/sheets/events";
import { insertGroup } from "@/db/sheets/groups";
import { underNewVersion } from "@/db/sheets/versions";
import { leagueReport } from "@/lib/reports/league/league";
import { municipalityReport } from "@/lib/reports/municipality/municipality";
import { overviewReport } from "@/lib/reports/overview/overview";
import { CARE, ID, MOVING, TODAY, testWorld } from "@/lib/reports/test-world";

const world = await testWorld();
const { db, sql } = world;
const YEAR = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;
const OWN = { ...YEAR, municipality: "0002" }; // Birk

const BREAK: NewEvent = {
  country: "tt",
  kind: "series_break",
  initiative: null,
  fromDay: "2013-01-01",
  toDay: null,
  title: "Counted otherwise",
  note: null,
  municipalityId: ID.Birk,
  groupId: null,
  areaSlot: null,
  channelSlot: null,
};

/** What the reports say while a break stands; afterwards it is ended again. */
async function during<T>(more: Partial<NewEvent>, ask: (version: number) => Promise<T>): Promise<T> {
  const version = { kind: "event", country: "tt", by: "Test", at: new Date("2014-02-02T12:00:00Z") } as const;
  const ids: number[] = [];
  const number = await underNewVersion(sql, version, async (tx, given) => {
    ids.push(await insertEvent(tx, { ...BREAK, ...more }, given));
  });
  const answer = await ask(number);
  for (const id of ids) await underNewVersion(sql, version, (tx, given) => endEvent(tx, id, given));
  return answer;
}

const overview = async () => overviewReport(db, YEAR);
const birk = async () => municipalityReport(db, OWN);
const careOf = ({ areas }: Awaited<ReturnType<typeof birk>>) => areas.rows.find(({ code }) => code === "care");
const movingOf = ({ areas }: Awaited<ReturnType<typeof birk>>) => areas.rows.find(({ code }) => code === "moving");

test("without a break, Ask and Birk went from 600 to 840 of 2,400", async () => {
  const { figures, mix } = await overview();
  expect(figures.digital.change).toMatchObject({ before: 600 / 2400, after: 840 / 2400, over: 2 });
  expect([figures.noChange, figures.broken, mix.noChange]).toEqual([null, [], null]);
  expect((await birk()).figures.digital.change).toMatchObject({ before: 240 / 1200, after: 360 / 1200 });
});

test("a municipality's break stops its own changes, and leaves it out of the joint one", async () => {
  await during({}, async () => {
    const own = await birk();
    expect(own.figures.digital).toMatchObject({ share: 0.3, change: null });
    expect([own.figures.noChange, own.mix.noChange]).toEqual(["series-break", "series-break"]);
    expect(own.figures.cost?.change).toBeNull();
    expect(movingOf(own)).toMatchObject({ change: null, noChange: "series-break" });
    expect(own.mix.channels.map(({ change }) => change)).toEqual(own.mix.channels.map(() => null));

    const { figures, mix, areas } = await overview();
    expect(figures.digital.share).toBe(840 / 2400); // the share itself stands
    expect(figures.digital.change).toMatchObject({ before: 360 / 1200, after: 480 / 1200, over: 1 });
    expect([figures.noChange, figures.broken]).toEqual([null, [{ code: "0002", name: "Birk" }]]);
    expect(mix.channels[0]?.change).toMatchObject({ over: 1 });
    const moving = areas.rows.find(({ code }) => code === "moving");
    expect(moving?.change).toMatchObject({ before: 360 / 1080, after: 480 / 1080, over: 1 });
  });
});

test("a break in one area stops that area and the whole, and leaves the other areas", async () => {
  await during({ areaSlot: CARE }, async () => {
    const own = await birk();
    expect(own.figures.noChange).toBe("series-break");
    expect(careOf(own)).toMatchObject({ change: null, noChange: "series-break" });
    expect(movingOf(own)).toMatchObject({ noChange: null });
    expect(movingOf(own)?.change).toMatchObject({ before: 20 / 40, after: 30 / 40 });
  });
  await during({ areaSlot: MOVING }, async () => expect(careOf(await birk())?.noChange).toBeNull());
});

test("the league says why a row has no change", async () => {
  const rows = async () => (await leagueReport(db, { ...YEAR, page: 1, pageSize: 10 })).rows;
  const change = ({ name, change: of, noChange }: Awaited<ReturnType<typeof rows>>[number]) => [
    name,
    of !== null,
    noChange,
  ];
  await during({}, async () => {
    expect((await rows()).map(change)).toEqual([
      ["Ask", true, null],
      ["Birk", false, "series-break"],
    ]);
  });
});

test("a break of the whole country stops every change", async () => {
  await during({ municipalityId: null }, async () => {
    const { figures, areas } = await overview();
    expect([figures.digital.change, figures.noChange]).toEqual([null, "series-break"]);
    expect(areas.rows.every(({ change }) => change === null)).toBe(true);
    expect((await birk()).figures.noChange).toBe("series-break");
  });
});

test("a group's break is its members'", async () => {
  const version = { kind: "group", country: "tt", by: "Test", at: new Date("2014-02-02T12:00:00Z") } as const;
  const ids: number[] = [];
  await underNewVersion(sql, version, async (tx, given) => {
    const group = { country: "tt", code: "two", name: "Two", note: null, members: [ID.Birk, ID.Ceder] };
    ids.push(await insertGroup(tx, group, given));
  });
  await during({ municipalityId: null, groupId: ids[0] ?? 0 }, async () => {
    const { figures } = await overview();
    expect(figures.broken.map(({ name }) => name)).toEqual(["Birk", "Ceder"]);
    expect(figures.digital.change).toMatchObject({ over: 1 });
  });
});

test("a break before or after both years leaves the change, and one in between is unknown to an earlier version", async () => {
  await during({ fromDay: "2012-01-01" }, async () => expect((await birk()).figures.noChange).toBeNull());
  await during({ fromDay: "2014-01-01" }, async () => expect((await birk()).figures.noChange).toBeNull());
  await during({}, async (version) => {
    const asOf = (number: number) => municipalityReport(db, { ...OWN, asOf: String(number) });
    expect((await asOf(version)).figures.noChange).toBe("series-break");
    expect((await asOf(version - 1)).figures.digital.change).toMatchObject({ before: 0.2, after: 0.3 });
    const before = await overviewReport(db, { ...YEAR, asOf: String(version) });
    expect(before.figures.digital.change).toMatchObject({ before: 0.3, after: 0.4, over: 1 });
    expect(before.areas.rows.find(({ code }) => code === "moving")?.change).toMatchObject({ over: 1 });
  });
});
