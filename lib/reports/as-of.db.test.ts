import { beforeAll, expect, test } from "vitest";
import { underNewVersion } from "@/db/sheets/versions";
import type { TestDatabase } from "@/db/testing";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { completenessReport } from "./delivery/completeness";
import { areasReport, channelsReport, municipalitiesReport, pricesReport, targetsReport } from "./registers";
import { historyReport } from "./submission/submission-history";
import { ID, MOVING, PHONE, report, TODAY, testWorld } from "./test-world";

let database: TestDatabase;
let before: number;

/** One change of each register, then a submission, then its undoing; `before` is the version before all of them. */
beforeAll(async () => {
  database = await testWorld();
  const { sql } = database;
  const change = { country: "tt", by: "Anna", at: new Date("2014-02-03T12:00:00Z"), kind: "registers" } as const;
  const changed = await underNewVersion(sql, change, async (tx, version) => {
    for (const [table, key] of [
      ["municipality", tx`id = ${ID.Dun}`],
      ["channel", tx`code = 'email' and country = 'tt'`],
      ["area", tx`code = 'care' and country = 'tt'`],
      ["target", tx`id = 9003`],
      ["price", tx`price_set = 'own' and channel_slot = ${PHONE} and country = 'tt'`],
    ] as const)
      await tx`update ${tx(table)} set until_version = ${version} where ${key} and until_version is null`;
  });
  before = changed - 1;
  await report(database, ID.Birk, "2014-01", [[MOVING, PHONE, 70]], "2014-02-03T13:00:00Z");
  const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`select max(id) as id from submission`;
  await revertSubmission(sql, id, { by: "Bo", now: new Date("2014-02-03T14:00:00Z"), reason: "Forkert" });
});

const at = (version?: number) => ({
  country: "tt",
  today: TODAY,
  asOf: version === undefined ? undefined : String(version),
});

test("every register is answered as it stood at a version, and as it stands", async () => {
  const { db } = database;
  const counted = async (asOf?: number) => ({
    municipalities: (await municipalitiesReport(db, at(asOf))).municipalities.length,
    channels: (await channelsReport(db, at(asOf))).channels.length,
    areas: (await areasReport(db, at(asOf))).areas.length,
    targets: (await targetsReport(db, at(asOf))).targets.length,
    prices: (await pricesReport(db, at(asOf))).priceSets
      .find(({ code }) => code === "own")
      ?.prices.find(({ channel }) => channel === "phone")?.amount,
  });
  expect(await counted(before)).toEqual({ municipalities: 4, channels: 3, areas: 3, targets: 4, prices: 4000 });
  expect(await counted()).toEqual({ municipalities: 3, channels: 2, areas: 2, targets: 3, prices: undefined });
});

test("who had delivered January, before Birk did", async () => {
  const january = async (asOf?: number) => {
    const { months } = await completenessReport(database.db, { ...at(asOf), from: "2014-01", to: "2014-01" });
    return months[0]?.missing.map(({ name }) => name);
  };
  expect(await january(before)).toEqual(["Birk", "Ceder", "Dun"]);
  expect(await january(before + 2)).toEqual(["Ceder"]);
});

test("submissions are those committed by then, and reverted only once they were", async () => {
  const told = async (asOf?: number) => {
    const { submissions } = await historyReport(database.db, { ...at(asOf), own: null });
    return [submissions.count, submissions.rows.map(({ id, revertedById }) => [id, revertedById])];
  };
  expect(await told(before)).toEqual([1, [[1, null]]]);
  expect(await told(before + 2)).toEqual([
    2,
    [
      [2, null],
      [1, null],
    ],
  ]);
  expect(await told()).toEqual([
    3,
    [
      [3, null],
      [2, 3],
      [1, null],
    ],
  ]);
});
