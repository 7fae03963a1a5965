import { beforeAll, beforeEach, expect, test } from "vitest";
import { readingRegisters } from "@/db/queries/reading-registers";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { commitSubmission } from "@/lib/submissions/commit/commit";
import { draftSubmission } from "@/lib/submissions/commit/draft";
import { revertSubmission } from "@/lib/submissions/commit/revert";
import { emptied } from "@/lib/submissions/fixture";
import { readSubmission } from "@/lib/submissions/read/read";
import { historyReport } from "./submission-history";
import { submissionReport } from "./submission-page";

const today = "2014-10-05";
const now = new Date("2014-10-05T07:42:00Z");
const HEADER = "kommune;område;kanal;måned;antal";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => emptied(database.sql));

async function read(bytes: Buffer) {
  const registers = await readingRegisters(database.db, "dk");
  if (!registers) throw new Error("Denmark is registered");
  return readSubmission(bytes, registers, { today });
}

async function drafted(...rows: string[]): Promise<number> {
  const bytes = Buffer.from([HEADER, ...rows].join("\n"));
  const arrival = { country: "dk", source: "page", by: "Anna", now, fileName: "a.csv" } as const;
  return (await draftSubmission(database.sql, { ...arrival, bytes, read })).id;
}

async function committed(...rows: string[]): Promise<number> {
  const id = await drafted(...rows);
  await commitSubmission(database.sql, id, { by: "Anna", now, read, reason: "Test", acceptWarnings: true });
  return id;
}

const page = (id: number, answers = {}) => submissionReport(database, { country: "dk", id, answers, today });

test("a draft says what it would change, with the month's share before and after", async () => {
  await committed("0791;Flytning;Selvbetjening;2014-07;40", "0791;Flytning;Telefon;2014-07;60");
  const report = await page(await drafted("0791;Flytning;Telefon;2014-07;40"));
  expect(report.submission).toMatchObject({ state: "draft", fileName: "a.csv", hasFile: true, rows: 1 });
  expect(report.effect?.cells.rows).toMatchObject([{ channel: { code: "phone" }, before: 60, after: 40 }]);
  expect(report.effect?.sheets.rows).toMatchObject([
    { municipality: { name: "Viborg" }, before: { share: 0.4 }, after: { share: 0.5 } },
  ]);
  expect(report.effect?.finalMonths).toEqual(["2014-07"]);
});

test("what the reader answers about a silent channel shows at once, under the draft's own digest", async () => {
  await committed("0791;Flytning;Telefon;2014-07;60", "0791;Flytning;Brev;2014-07;3");
  const id = await drafted("0791;Flytning;Telefon;2014-08;50");
  const silent = await page(id);
  expect(silent.effect?.absent).toMatchObject([{ channel: { code: "letter" }, cells: 1, answer: null }]);
  expect(silent.effect?.sheets.rows).toMatchObject([{ after: { complete: false, total: 50 } }]);
  const answered = await page(id, { letter: "zero" });
  expect(answered.effect?.changes.new).toBe(2);
  expect(answered.effect?.sheets.rows).toMatchObject([{ after: { complete: true, total: 50 } }]);
  expect(answered.effect?.digest).toBe(silent.effect?.digest);
});

test("problems come with their lines and stop the file", async () => {
  const report = await page(await drafted("0791;Flytning;Telefon;2014-07;12,5", "0791;Flytning;Fax;2014-07;-1"));
  expect(report.effect).toBeNull();
  expect(report.problems).toMatchObject({ count: 3, lines: 2 });
  expect(report.problems.rows[0]).toMatchObject({ line: 2, column: "E", value: "12,5", code: "count-decimal" });
});

test("a receipt adds up the file and what stands; after a correction the two differ", async () => {
  const id = await committed("0791;Flytning;Telefon;2014-07;60", "0791;Flytning;Brev;2014-07;3");
  expect((await page(id)).sums).toEqual({ file: 63, stored: 63 });
  await committed("0791;Flytning;Telefon;2014-07;50");
  expect((await page(id)).sums).toEqual({ file: 63, stored: 53 });
});

test("a revert names what it could not put back, and is named by what it undid", async () => {
  const id = await committed("0791;Flytning;Telefon;2014-07;60", "0791;Flytning;Brev;2014-07;3");
  await committed("0791;Flytning;Telefon;2014-07;50");
  const revert = await revertSubmission(database.sql, id, { by: "Anna", now, reason: "Test" });
  const report = await page(revert.id);
  expect(report.notPutBack).toMatchObject([{ channel: { code: "phone" }, before: 60, after: 50 }]);
  expect(report.submission).toMatchObject({ revertsId: id, hasFile: false, changes: { withdrawn: 1 } });
  expect((await page(id)).submission.revertedById).toBe(revert.id);
  const again = await revertSubmission(database.sql, revert.id, { by: "Anna", now, reason: "Test" });
  expect(again.version).not.toBeNull();
  expect((await page(id)).submission.revertedById).toBeNull();
});

test("the history lists drafts and commits, newest first, and an example of real labels", async () => {
  const [first, second] = [
    await committed("0791;Flytning;Telefon;2014-07;60"),
    await drafted("0101;Pas;Brev;2014-07;1"),
  ];
  const { submissions, example } = await historyReport(database.db, { country: "dk", today, own: null });
  expect(submissions.rows.map(({ id, state }) => [id, state])).toEqual([
    [second, "draft"],
    [first, "committed"],
  ]);
  expect(submissions.rows[1]?.municipalities).toEqual({ count: 1, rows: [{ code: "0791", name: "Viborg" }] });
  expect(example.municipality).toBe("0101");
});
