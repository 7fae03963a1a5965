import { beforeAll, describe, expect, test } from "vitest";
import { underNewVersion } from "@/db/sheets/versions";
import type { TestDatabase } from "@/db/testing";
import { ID, MOVING, PHONE, report, TODAY, testWorld } from "@/lib/reports/test-world";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { everyVersion, type VersionsQuestion, versionsReport } from "./version-list";

let database: TestDatabase;
let first: number;

const asked = (question: Partial<VersionsQuestion> = {}) =>
  versionsReport(database.db, { country: "tt", today: TODAY, limit: 10, ...question });
const numbers = async (question: Partial<VersionsQuestion> = {}) =>
  (await asked(question)).versions.map(({ number }) => number - first);

/** After the registers (0) and all counts of the world (1): a correction (2), its undoing (3), a declaration (4), a target (5). */
beforeAll(async () => {
  database = await testWorld();
  const { sql } = database;
  first = ((await report(database, ID.Ask, "2013-05", [[MOVING, PHONE, 44]], "2014-02-02T22:59:00Z")) ?? 0) - 2;
  const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`select max(id) as id from submission`;
  await revertSubmission(sql, id, { by: "Bo", now: new Date("2014-02-02T23:30:00Z"), reason: "Forkert fil" });
  const later = { country: "tt", by: "Anna", at: new Date("2014-02-04T12:00:00Z") };
  await underNewVersion(sql, { ...later, kind: "declaration" }, async (tx, version) => {
    await tx`update declaration set until_version = ${version} where municipality_id = ${ID.Birk} and slot = 35`;
  });
  await underNewVersion(sql, { ...later, kind: "target" }, async (tx, version) => {
    await tx`update target set until_version = ${version} where id = 9003`;
  });
});

test("every version is there, newest first, with who, when, why and what it came by", async () => {
  const { versions, count, kinds, authors } = await asked();
  expect(versions.map(({ kind }) => kind)).toEqual([
    "target",
    "declaration",
    "revert",
    "commit",
    "commit",
    "registers",
  ]);
  expect([count, kinds[0], authors]).toEqual([6, { kind: "commit", count: 2 }, ["Anna", "Bo", "Test"]]);
  expect(versions[2]).toEqual({
    ...{ number: first + 3, at: "2014-02-02T23:30:00.000Z", kind: "revert", by: "Bo", reason: "Forkert fil" },
    submission: { id: 3, source: "revert", fileName: null, hasFile: false, revertsId: 2 },
    changes: { new: 0, changed: 1, withdrawn: 0, unchanged: 0 },
    months: ["2013-05"],
    municipalities: { count: 1, rows: [{ code: "0001", name: "Ask" }] },
  });
  expect(versions[4]?.municipalities).toMatchObject({ count: 4, rows: [{ name: "Ask" }, { name: "Birk" }, {}] });
});

test("a change of a register names whose it is; one of the country's own names nobody", async () => {
  const { versions } = await asked();
  expect(versions[1]).toMatchObject({ submission: null, changes: null, municipalities: { rows: [{ name: "Birk" }] } });
  expect(versions[0]?.municipalities.count).toBe(0);
});

describe("filters", () => {
  test.each<[string, Partial<VersionsQuestion>, number[]]>([
    ["a municipality's counts", { municipality: "0001" }, [3, 2, 1, 0]],
    ["a municipality's declarations too", { municipality: "2" }, [4, 1, 0]],
    ["a kind", { kind: "commit" }, [2, 1]],
    ["a person", { by: "Anna" }, [5, 4]],
    ["from a local day on: half past midnight is the 3rd", { from: "2014-02-03" }, [5, 4, 3]],
    ["to a local day", { to: "2014-02-02" }, [2, 1, 0]],
    ["all at once", { municipality: "0001", kind: "commit", by: "Test", from: "2014-02-02", to: "2014-02-02" }, [2]],
    ["none", { by: "Nobody" }, []],
  ])("%s", async (_, question, found) => {
    expect(await numbers(question)).toEqual(found);
  });

  test("a municipality that is not there is not found", async () => {
    await expect(asked({ municipality: "0777" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("five thousand versions", () => {
  beforeAll(async () => {
    await database.sql`insert into version (number, at, kind, country, by)
      select ${first} + 5 + n, timestamptz '2014-02-04 12:00Z' + n * interval '1 second', 'price', 'tt', 'Machine'
      from generate_series(1, 5000) n`;
  });

  test("are paged to and fro by their numbers, each once", async () => {
    const newest = await asked({ limit: 2 });
    expect([newest.versions.map(({ number }) => number - first), newest.newer]).toEqual([[5005, 5004], null]);
    const next = await asked({ limit: 2, before: newest.older ?? 0 });
    expect(next.versions.map(({ number }) => number - first)).toEqual([5003, 5002]);
    const back = await asked({ limit: 2, after: next.newer ?? 0 });
    expect([back.versions.map(({ number }) => number - first), back.newer]).toEqual([[5005, 5004], null]);
    const last = await asked({ limit: 2, before: first + 2 });
    expect([last.versions.map(({ number }) => number - first), last.older]).toEqual([[1, 0], null]);
  });

  test("are all in the file", async () => {
    const rows = await everyVersion(database.db, { country: "tt", today: TODAY });
    expect(rows.map(({ number }) => number - first)).toEqual(Array.from({ length: 5006 }, (_, index) => 5005 - index));
  });
});
