import { beforeAll, describe, expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { area, municipality } from "@/db/schema/registers";
import { insertGroup } from "@/db/sheets/groups";
import { underNewVersion } from "@/db/sheets/versions";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { everyMonth, type Month } from "@/lib/domain/month";
import { registerFile } from "@/lib/registers/register-file";
import { commitReading } from "@/lib/submissions/commit/commit";
import { type Cell, readingOf, readSheet } from "@/lib/submissions/fixture";
import { WITHDRAWN } from "@/lib/submissions/read/reading";
import { verify } from "@/lib/submissions/verify";
import { groupReport } from "./calendar/group";
import { leagueReport } from "./league/league";
import { municipalityReport } from "./municipality/municipality";
import { overviewReport } from "./overview/overview";
import { progressReport } from "./progress";

const [MOVING, SELF, PHONE] = [2, 1, 7];
const today = "2024-08-05";
const now = new Date("2024-08-05T09:00:00Z");

/** Tønsberg and Re became one in 2020, which got another code in 2024. Oslo stays as it is. */
const NORWAY = `code;name;valid_from;valid_to;successor;population;year
0301;Oslo;;;;700000;2019
0704;Tønsberg;;2019-12-31;3803;46000;2019
0716;Re;2002-01-01;2019-12-31;3803;9000;2019
3803;Tønsberg;2020-01-01;2023-12-31;3905;56000;2020
3905;Tønsberg;2024-01-01;;;58000;2024
`;

/** Alm took Birk in and kept its code; Ceder was divided between Dun and Eg, and Dun also took Fyr in. */
const OTHERS = `code;name;valid_from;valid_to;successor
0001;Alm;;;
0002;Birk;;2019-12-31;0001
0003;Ceder;;2019-12-31;0004 0005
0004;Dun;2020-01-01;;
0005;Eg;2020-01-01;;
0006;Fyr;;2019-12-31;0004
`;

let world: TestDatabase;
const ids = new Map<string, number>();
const id = (code: string) => ids.get(code) ?? 0;

const both = (self: number, phone: number): Cell[] => [
  [MOVING, SELF, self],
  [MOVING, PHONE, phone],
];
const months = (from: Month, to: Month, code: string, cells: (month: Month) => Cell[]) =>
  everyMonth(from, to).map((month) => readSheet(id(code), month, cells(month)));

async function registered(code: string, file: string) {
  const names = { da: code, en: code, nb: code };
  const core = { currency: "NOK", coreChannels: ["self_service", "phone"] };
  const { db } = world;
  const { version } = await registerFile(
    db,
    { code, names, ...core, municipalities: Buffer.from(file) },
    { by: "test", now },
  );
  const moving = {
    country: code,
    slot: MOVING,
    code: "moving",
    names: { da: "Flytning", en: "Moving", nb: "Flytting" },
  };
  await db.insert(area).values({ ...moving, sinceVersion: version ?? 0 });
  for (const row of await db.select().from(municipality)) ids.set(row.code, row.id);
}

async function committed(country: string, ...sheets: ReturnType<typeof readSheet>[]) {
  const arrival = { country, source: "command", by: "Test", now, absent: "missing", reason: "Test" } as const;
  return (await commitReading(world.sql, readingOf(...sheets), arrival)).version;
}

beforeAll(async () => {
  world = await testDatabase();
  await registered("no", NORWAY);
  await registered("xx", OTHERS);
  await committed(
    "no",
    ...months("2018-01", "2024-06", "0301", () => both(500, 500)),
    ...months("2018-01", "2019-12", "0704", (month) => both(40 + Number(month.slice(5)), 60)),
    ...months("2018-01", "2019-12", "0716", () => both(7, 13)),
    ...months("2020-01", "2023-12", "3803", () => both(70, 50)),
    ...months("2024-01", "2024-06", "3905", () => both(90, 40)),
  );
  await committed(
    "xx",
    ...months("2019-01", "2019-12", "0001", () => both(10, 10)),
    ...months("2020-01", "2021-12", "0001", () => both(12, 12)),
    ...months("2019-01", "2019-12", "0002", () => both(1, 3)),
    ...months("2019-01", "2019-12", "0003", () => both(5, 5)),
    ...months("2019-01", "2019-12", "0006", () => both(2, 2)),
    ...months("2020-01", "2021-12", "0004", () => both(8, 2)),
    ...months("2020-01", "2021-12", "0005", () => both(3, 3)),
  );
});

const no = { country: "no", measure: "digital", today } as const;
const window = (kind: "month" | "rolling12" | "year", month: Month, code: string, asOf?: string) =>
  municipalityReport(world.db, { ...no, window: kind, month, municipality: code, asOf });

describe("Tønsberg and Re, one municipality since 2020 and another code since 2024", () => {
  test("twelve months over the merger: nine of the two, three of the one", async () => {
    // Self-service 44 to 52 in Tønsberg, 9 × 7 in Re, 3 × 70 after; calls 9 × 60, 9 × 13, 3 × 50.
    const { figures, unjoint } = await window("rolling12", "2020-03", "3803");
    expect(figures.digital).toMatchObject({ carrying: 432 + 63 + 210, total: 705 + 540 + 117 + 150 });
    expect(unjoint).toEqual([]);
  });

  test("twelve months over the new code: ten under the old one, two under the new", async () => {
    const { figures, municipality: head } = await window("rolling12", "2024-02", "3905");
    expect(figures.digital).toMatchObject({ carrying: 700 + 180, total: 1200 + 260 });
    expect(head).toMatchObject({ code: "3905", name: "Tønsberg" });
  });

  test("its months go back through both, to the last digit", async () => {
    const { series, volumes } = await window("month", "2024-06", "3905");
    const at = (month: Month) => series.month.find((point) => point.month === month);
    expect(at("2019-05")).toMatchObject({ digital: 45 + 7, total: 45 + 7 + 60 + 13, complete: true });
    expect(at("2023-12")).toMatchObject({ digital: 70, total: 120 });
    expect(at("2024-01")).toMatchObject({ digital: 90, total: 130 });
    expect(series.month).toHaveLength(79);
    expect(volumes.find(({ month }) => month === "2019-12")).toMatchObject({
      phone: 73,
      selfService: 59,
      phoneMean: 73,
    });
    const before = series.rolling12.find(({ month }) => month === "2019-12");
    expect(before).toMatchObject({ digital: 558 + 84, total: 558 + 720 + 84 + 156, complete: true });
  });

  test("the change from a year before is taken from its predecessors", async () => {
    const { figures, areas, mix } = await window("year", "2020-12", "3803");
    expect(figures.digital.change?.difference).toBeCloseTo(840 / 1440 - 642 / 1518, 12);
    expect(areas.rows[0]).toMatchObject({ code: "moving", total: 1440 });
    expect(areas.rows[0]?.change?.difference).toBeCloseTo(840 / 1440 - 642 / 1518, 12);
    expect(mix.channels.find(({ code }) => code === "phone")?.share).toBeCloseTo(600 / 1440, 12);
  });

  test("each page says what it came from and what it became", async () => {
    const came = {
      from: "2020-01",
      ...{ whole: true, continued: false },
      places: [
        { code: "0704", name: "Tønsberg" },
        { code: "0716", name: "Re" },
      ],
    };
    const line = async (code: string, month: Month) => (await window("month", month, code)).lineage;
    expect(await line("0716", "2019-05")).toEqual({
      becomes: { from: "2020-01", place: { code: "3803", name: "Tønsberg" } },
      comesFrom: [],
      divided: [],
    });
    expect(await line("3803", "2020-05")).toEqual({
      becomes: { from: "2024-01", place: { code: "3905", name: "Tønsberg" } },
      comesFrom: [came],
      divided: [],
    });
    const [own, parents] = (await line("3905", "2024-05")).comesFrom;
    expect(own).toEqual({
      from: "2024-01",
      whole: true,
      continued: false,
      places: [{ code: "3803", name: "Tønsberg" }],
    });
    expect(parents).toEqual(came);
    expect((await window("month", "2019-05", "0716")).figures.digital).toMatchObject({ carrying: 7, total: 20 });
  });

  test("the joint figure counts the inquiries once, before, over and after the merger", async () => {
    const country = async (month: Month, asOf?: string) => {
      const { coverage, figures } = await overviewReport(world.db, { ...no, window: "rolling12", month, asOf });
      return { over: coverage.over, of: coverage.of, people: coverage.inhabitantsOf, ...figures.digital };
    };
    expect(await country("2019-12")).toMatchObject({
      ...{ over: 3, of: 3, people: 755_000, carrying: 6000 + 558 + 84, total: 12_000 + 1278 + 240 },
    });
    expect(await country("2020-03")).toMatchObject({ over: 2, of: 2, people: 756_000, carrying: 6705, total: 13_512 });
    expect(await country("2024-02")).toMatchObject({ over: 2, of: 2, people: 758_000, carrying: 6880, total: 13_460 });
    const change = (await country("2020-12")).change;
    expect(change).toMatchObject({ over: 2 });
    expect(change?.difference).toBeCloseTo(6840 / 13_440 - 6642 / 13_518, 12);
    const { version } = await currentVersion(world.db).then(({ number }) => ({ version: String(number) }));
    expect(await country("2020-12", version)).toEqual(await country("2020-12"));
  });

  test("the ranking has the merged one in the window over the merger, with its change", async () => {
    const league = await leagueReport(world.db, { ...no, window: "year", month: "2020-12", page: 1, pageSize: 100 });
    expect(league.unranked).toEqual([]);
    expect(league.rows.map(({ code, rank }) => [code, rank])).toEqual([
      ["3803", 1],
      ["0301", 2],
    ]);
    expect(league.rows[0]?.change).toBeCloseTo(840 / 1440 - 642 / 1518, 12);
    expect((await window("year", "2020-12", "3803")).rank).toEqual({ rank: 1, of: 2, tied: false });
  });

  test("a group has it as its country has it", async () => {
    const at = now;
    await underNewVersion(world.sql, { kind: "group", country: "no", by: "Test", at }, async (tx, given) => {
      await insertGroup(tx, { country: "no", code: "coast", name: "Coast", note: null, members: [id("3803")] }, given);
    });
    const { group, figures, coverage } = await groupReport(world.db, {
      ...no,
      group: "coast",
      window: "year",
      month: "2020-12",
    });
    expect(group.code).toBe("coast");
    expect(coverage).toMatchObject({ over: 1, of: 1 });
    expect(figures.digital).toMatchObject({ carrying: 840, total: 1440 });
    expect(figures.digital.change?.difference).toBeCloseTo(840 / 1440 - 642 / 1518, 12);
  });

  test("the areas of the country pool them, too, and change over those that stand in both years", async () => {
    const { areas } = await overviewReport(world.db, { ...no, window: "year", month: "2020-12" });
    expect(areas.rows[0]).toMatchObject({ code: "moving", total: 13_440 });
    expect(areas.rows[0]?.change).toMatchObject({ over: 2 });
    expect(areas.rows[0]?.change?.difference).toBeCloseTo(6840 / 13_440 - 6642 / 13_518, 12);
  });

  test("progress answers the months before the code existed, by area, too", async () => {
    const asked = { ...no, municipality: "3905", window: "rolling12", from: "2019-12", to: "2020-03" } as const;
    for (const question of [asked, { ...asked, area: "moving" }]) {
      const { points } = await progressReport(world.db, question);
      expect(points.map(({ month, digital, total }) => [month, digital, total])).toEqual([
        ["2019-12", 642, 1518],
        // Each month 120 instead of 41 to 43 and 7 by self-service, 60 and 13 by phone.
        ["2020-01", 642 + 70 - 48, 1518 + 120 - 121],
        ["2020-02", 642 + 140 - 97, 1518 + 240 - 243],
        ["2020-03", 705, 1512],
      ]);
    }
  });

  test("a correction of Re moves what came of it, and an earlier version keeps the old sums", async () => {
    const { number: before } = await currentVersion(world.db);
    await committed("no", readSheet(id("0716"), "2019-05", [[MOVING, PHONE, 23]]));
    expect((await window("rolling12", "2020-03", "3803")).figures.digital.total).toBe(1522);
    expect((await window("rolling12", "2020-03", "3803", String(before))).figures.digital.total).toBe(1512);
    expect((await window("month", "2019-05", "3905")).figures.digital.total).toBe(135);
    expect(await verify(world.sql)).toEqual([]);
    await committed("no", readSheet(id("0716"), "2019-05", [[MOVING, PHONE, 13]]));
  });

  test("what Re left out is missing in what came of it, and said so; its months have bounds", async () => {
    await committed("no", readSheet(id("0716"), "2019-06", [[MOVING, PHONE, WITHDRAWN]]));
    const { unjoint, figures } = await window("rolling12", "2020-03", "3803");
    expect(figures.digital.share).toBeNull();
    expect(unjoint).toEqual([{ kind: "missing", month: "2019-06", channels: ["phone"] }]);
    const { coverage, unjoint: others } = await overviewReport(world.db, {
      ...no,
      window: "rolling12",
      month: "2020-03",
    });
    expect(coverage).toMatchObject({ over: 1, of: 2 });
    expect(others.rows).toMatchObject([{ code: "3803", reasons: unjoint }]);
    const { incomplete } = await window("month", "2024-06", "3905");
    // 46 and 7 by self-service, 60 calls; Re's calls were 13 in every month before.
    expect(incomplete).toMatchObject([{ month: "2019-06", low: 53 / 126, high: 53 / 126 }]);
    expect(await verify(world.sql)).toEqual([]);
    await committed("no", readSheet(id("0716"), "2019-06", [[MOVING, PHONE, 13]]));
  });
});

describe("one that took another in and kept its code", () => {
  const xx = { country: "xx", measure: "digital", today } as const;
  const alm = (kind: "month" | "rolling12" | "year", month: Month) =>
    municipalityReport(world.db, { ...xx, window: kind, month, municipality: "0001" });

  test("is alone until then, and has both in the windows that reach over it", async () => {
    expect((await alm("year", "2019-12")).figures.digital).toMatchObject({ carrying: 120, total: 240 });
    expect((await alm("rolling12", "2020-06")).figures.digital).toMatchObject({ carrying: 60 + 6 + 72, total: 288 });
  });

  test("a change from before is taken from both", async () => {
    const { figures, areas } = await alm("year", "2020-12");
    expect(figures.digital.change?.difference).toBeCloseTo(144 / 288 - 132 / 288, 12);
    expect(areas.rows[0]?.change?.difference).toBeCloseTo(144 / 288 - 132 / 288, 12);
    const league = await leagueReport(world.db, { ...xx, window: "year", month: "2020-12", page: 1, pageSize: 100 });
    expect(league.rows.find(({ code }) => code === "0001")?.change).toBeCloseTo(144 / 288 - 132 / 288, 12);
  });

  test("one that got a part of a divided one has nothing from before, and says why", async () => {
    const dun = (kind: "month" | "rolling12" | "year", month: Month) =>
      municipalityReport(world.db, { ...xx, window: kind, month, municipality: "0004" });
    const { figures, series, unjoint, lineage } = await dun("rolling12", "2020-06");
    expect(figures.digital.share).toBeNull();
    expect(series.month[0]?.month).toBe("2020-01");
    expect(unjoint).toMatchObject([{ kind: "not-valid" }]);
    expect(lineage.comesFrom).toMatchObject([{ from: "2020-01", whole: false, places: [{ code: "0006" }] }]);
    expect(lineage.divided).toEqual(["Ceder (0003) was divided between Dun (0004) and Eg (0005)"]);
    expect((await dun("year", "2020-12")).figures.digital).toMatchObject({ carrying: 96, total: 120 });
    const { coverage } = await overviewReport(world.db, { ...xx, window: "rolling12", month: "2020-06" });
    expect(coverage).toMatchObject({ over: 1, of: 1 });
  });
});

test("the sums by SQL are the same", async () => {
  expect(await verify(world.sql)).toEqual([]);
});
