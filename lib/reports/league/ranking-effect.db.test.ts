import { beforeAll, expect, test } from "vitest";
import { readingRegisters } from "@/db/queries/reading-registers";
import type { TestDatabase } from "@/db/testing";
import type { RankingEffect } from "@/lib/reports/submission/submission";
import { submissionReport } from "@/lib/reports/submission/submission-page";
import { ID, report, TODAY, testWorld } from "@/lib/reports/test-world";
import { commitSubmission } from "@/lib/submissions/commit/commit";
import { draftSubmission } from "@/lib/submissions/commit/draft";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { readFile } from "@/lib/submissions/read/read-file";
import { leagueReport } from "./league";

const today = TODAY;
const now = new Date(`${TODAY}T12:00:00Z`);

let world: TestDatabase;
beforeAll(async () => {
  world = await testWorld();
  await report(world, ID.Ceder, "2013-07", [
    [2, 1, 20],
    [2, 3, 60],
  ]);
});

async function drafted(...rows: string[]): Promise<number> {
  const registers = await readingRegisters(world.db, "tt");
  if (!registers) throw new Error("The test country is registered.");
  const bytes = Buffer.from(["municipality,area,channel,month,count", ...rows].join("\n"));
  const read = (file: Buffer) => readFile(file, registers, { today });
  const arrival = { country: "tt", source: "page", by: "Anna", now, bytes, read } as const;
  return (await draftSubmission(world.sql, arrival)).id;
}

async function commit(id: number): Promise<void> {
  const registers = await readingRegisters(world.db, "tt");
  if (!registers) throw new Error("The test country is registered.");
  const read = (file: Buffer) => readFile(file, registers, { today });
  await commitSubmission(world.sql, id, { by: "Anna", now, read, reason: "Test", acceptWarnings: true });
}

const rankingOf = async (id: number) =>
  (await submissionReport(world, { country: "tt", id, answers: {}, today })).ranking;

/** The same from the league as it stands: ranks by code, and the joint share. */
async function league() {
  const question = { country: "tt", measure: "digital", window: "rolling12", page: 1, pageSize: 100, today } as const;
  const { rows, country, answered } = await leagueReport(world.db, question);
  return { month: answered.month, ranks: new Map(rows.map(({ code, rank }) => [code, rank])), share: country.share };
}

/** Foretold from the draft, then committed: the league says the same. */
async function foretold(...rows: string[]): Promise<RankingEffect | null> {
  const id = await drafted(...rows);
  const [ranking, before] = [await rankingOf(id), await league()];
  await commit(id);
  const after = await league();
  for (const { municipality, ...rank } of ranking?.ranks.rows ?? []) {
    expect([rank.before, rank.after]).toEqual([
      before.ranks.get(municipality.code) ?? null,
      after.ranks.get(municipality.code) ?? null,
    ]);
  }
  if (ranking?.joint) expect(ranking.joint).toEqual({ before: before.share, after: after.share });
  expect(ranking?.month ?? before.month).toBe(after.month);
  await revertSubmission(world.sql, id, { by: "Bo", now, reason: "Test" });
  return ranking;
}

test("a correction that brings the first behind the second and the third says so, as the league does afterwards", async () => {
  // Ask 480 of 1,200, Birk 360 of 1,200, Ceder 240 of 960. With 900 more calls Ask has 480 of 2,100: 22.9 %.
  const ranking = await foretold("0001,moving,phone,2013-06,950");
  expect(ranking?.ranks).toEqual({
    count: 1,
    rows: [{ municipality: { code: "0001", name: "Ask" }, before: 1, after: 3 }],
  });
  expect(ranking?.of).toBe(3);
  expect(ranking?.joint?.before).toBeCloseTo(1080 / 3360, 12);
  expect(ranking?.joint?.after).toBeCloseTo(1080 / 4260, 12);
});

test("a count withdrawn takes the rank, and the municipality out of the joint figure", async () => {
  const ranking = await foretold("0002,moving,phone,2013-03,..");
  expect(ranking?.ranks.rows).toEqual([{ municipality: { code: "0002", name: "Birk" }, before: 2, after: null }]);
  expect(ranking?.of).toBe(2);
  expect(ranking?.joint?.after).toBeCloseTo(720 / 2160, 12);
});

test("a small correction leaves the rank and the joint figure", async () => {
  const ranking = await foretold("0001,moving,phone,2013-06,51");
  expect(ranking).toMatchObject({ ranks: { count: 0 }, joint: null, stays: { before: 1, after: 1 } });
});

test("what touches none of the twelve months to the last final one says nothing about ranks", async () => {
  expect(await foretold("0001,moving,phone,2012-06,951")).toBeNull();
  expect(await foretold("0001,moving,phone,2014-01,951")).toBeNull();
});
