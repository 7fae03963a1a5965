import { beforeAll, beforeEach, expect, test } from "vitest";
import { type ReadingRegisters, readingRegisters } from "@/db/queries/reading-registers";
import { submissionById, submissions } from "@/db/queries/submissions";
import { storedFile } from "@/db/sheets/submission-rows";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { exportCsv } from "@/lib/submissions/export";
import { type Cell, countsOf, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { readSubmission } from "@/lib/submissions/read/read";
import { verify } from "@/lib/submissions/verify";
import { commitReading, commitSubmission } from "./commit";
import { discardSubmission, draftById, draftSubmission } from "./draft";

const KOEBENHAVN = 101;
const file = (rows: string) => Buffer.from(`municipality,area,channel,month,count\n${rows}\n`);
const march = file("0101,change_of_address,phone,2012-03,100\n0101,change_of_address,self_service,2012-03,90");
const marchCells: Cell[] = [
  [2, 1, 90],
  [2, 7, 100],
];

let database: TestDatabase;
let registers: ReadingRegisters;
beforeAll(async () => {
  database = await testDatabase();
  const found = await readingRegisters(database.db, "dk");
  if (!found) throw new Error("Denmark is registered.");
  registers = found;
});
beforeEach(() => emptied(database.sql));

const now = new Date("2014-10-05T12:00:00Z");
const read = (bytes: Buffer) => readSubmission(bytes, registers, { today: "2014-10-05" });
const arrival = { country: "dk", source: "page", by: "Anna", now, fileName: "marts.csv", read } as const;
const draft = (bytes: Buffer) => draftSubmission(database.sql, { ...arrival, bytes });
const commit = (id: number, expectedDigest?: string | null) =>
  commitSubmission(database.sql, id, {
    by: "Anna",
    now,
    read,
    reason: "Test",
    expectedDigest: expectedDigest ?? undefined,
  });

test("a draft says what would change, keeps its file, and changes nothing", async () => {
  const { id, difference } = await draft(march);
  expect(difference?.totals).toEqual({ new: 2, changed: 0, withdrawn: 0, unchanged: 0 });
  expect(difference?.declarations).toHaveLength(2);
  expect(await storedFile(database.sql, id)).toEqual(march);
  expect(await submissionById(database.db, "dk", id)).toMatchObject({
    ...{ state: "draft", version: null, fileName: "marts.csv", months: ["2012-03"], municipalityIds: [KOEBENHAVN] },
    ...{ hasFile: true, revertedById: null, size: march.length },
  });
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual([]);
});

test("a draft is committed as it was shown", async () => {
  const { id, digest } = await draft(march);
  expect(await commit(id, digest)).toMatchObject({ id, version: 2, changes: { new: 2 } });
  expect(await countsOf(database.sql, KOEBENHAVN, "2012-03")).toEqual(marchCells);
  expect(await submissionById(database.db, "dk", id)).toMatchObject({
    state: "committed",
    version: 2,
    committedAt: now,
  });
});

test("a draft whose difference is another by now is refused, with the new one", async () => {
  const first = await draft(march);
  await commitReading(database.sql, readingOf(readSheet(KOEBENHAVN, "2012-03", [[2, 7, 99]])), arrival);
  const refused = commit(first.id, first.digest);
  await expect(refused).rejects.toMatchObject({
    code: "conflict",
    details: { changes: { new: 1, changed: 1, withdrawn: 0, unchanged: 0 } },
  });
  const again = await draftById(database.sql, first.id, read);
  expect(await commit(first.id, again.digest)).toMatchObject({ version: 3, changes: { changed: 1 } });
});

test("a file with problems is kept, and never committed", async () => {
  const { id, difference } = await draft(file("0101,change_of_address,phone,2012-03,12.5"));
  expect(difference).toBeNull();
  await expect(commit(id)).rejects.toMatchObject({ code: "invalid", details: { problemCount: 1 } });
  expect((await submissionById(database.db, "dk", id))?.problems).toBe(1);
});

test("a draft is set aside once, and cannot be committed then", async () => {
  const { id } = await draft(march);
  await discardSubmission(database.sql, id);
  await expect(commit(id)).rejects.toMatchObject({ code: "conflict", details: { state: "discarded" } });
  await expect(discardSubmission(database.sql, id)).rejects.toMatchObject({ code: "conflict" });
});

test("a draft is committed once", async () => {
  const { id, digest } = await draft(march);
  const both = await Promise.allSettled([commit(id, digest), commit(id, digest)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await submissions(database.db, { country: "dk", own: null }, 10)).map((row) => row.version)).toEqual([2]);
});

test("what is exported, loaded into an empty system, gives the same sums and the same export", async () => {
  await commit((await draft(march)).id);
  await commit((await draft(file("0751,not_stated,counter,2012-04,0\n0751,change_of_address,letter,2012-04,7"))).id);
  const exported = await exportedText();
  expect(exported.split("\n").slice(0, 3)).toEqual([
    "country,municipality,area,channel,month,count",
    "dk,0101,change_of_address,self_service,2012-03,90",
    "dk,0101,change_of_address,phone,2012-03,100",
  ]);
  const sums = await windowSums();
  await emptied(database.sql);
  await commit((await draft(Buffer.from(exported))).id);
  expect(await exportedText()).toBe(exported);
  expect(await windowSums()).toEqual(sums);
  expect(await verify(database.sql)).toEqual([]);
});

async function exportedText(): Promise<string> {
  let text = "";
  for await (const piece of exportCsv(database.sql, "dk")) text += piece;
  return text;
}

async function windowSums() {
  return [...(await database.sql`select * from window_total order by municipality_id, kind, month`)];
}
