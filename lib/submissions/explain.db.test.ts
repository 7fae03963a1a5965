import { afterAll, beforeEach, expect, test } from "vitest";
import { readingRegisters } from "@/db/queries/reading-registers";
import { submissionById } from "@/db/queries/submissions";
import { testDatabase } from "@/db/testing";
import { endWord } from "@/lib/registers/own-word";
import { ownWordsReport } from "@/lib/reports/submission/own-words";
import { commitSubmission } from "./commit/commit";
import { draftSubmission, type ReadBytes } from "./commit/draft";
import { explainDraft } from "./explain";
import { countsOf, emptied } from "./fixture";
import { readFile } from "./read/read-file";
import { textWorkbook, workbookParts, zip } from "./read/workbook/build-workbook";

const database = await testDatabase();
const { db, sql } = database;
const now = new Date("2014-10-05T12:00:00Z");
const signed = { by: "test", now };

beforeEach(() => emptied(sql));
afterAll(() => database.close());

const read: ReadBytes = async (bytes, said) => {
  const registers = await readingRegisters(db, "dk");
  if (!registers) throw new Error("Denmark is registered.");
  return readFile(bytes, registers, { today: "2014-10-05", ...said });
};

const arrive = (bytes: Buffer) =>
  draftSubmission(sql, { country: "dk", source: "page", by: "test", now, bytes, read, fileName: "marts.xlsx" });

const file = (place: string, word = "Fjernskriver") =>
  textWorkbook([[`Henvendelser i ${place} Kommune, marts 2012`], ["Område", "Telefon", word], ["Flytning", "1", "2"]]);

const PHONE = { kind: "channel" as const, label: "fjernskriver", target: "phone" };

test("an explained word is read at once, kept at the commit, and known in the municipality's next file", async () => {
  const { id, reading } = await arrive(await file("Aarhus"));
  expect(reading.recognised.unknown).toEqual([{ kind: "channel", label: "Fjernskriver", times: 1 }]);
  const explained = await explainDraft(sql, id, { words: [PHONE] }, { read, ...signed });
  expect(explained.reading.problemCount).toBe(0);
  expect(explained.difference?.totals).toMatchObject({ new: 1 });
  expect(await submissionById(db, "dk", id)).toMatchObject({ problems: 0, months: ["2012-03"] });

  await commitSubmission(sql, id, { ...signed, read });
  const [aarhus] = await sql<{ id: number }[]>`select id from municipality where code = '0751'`;
  const counts = await countsOf(sql, aarhus?.id ?? 0, "2012-03");
  expect(counts.map(([, , count]) => count)).toEqual([3]);
  expect(await ownWordsReport(db, "dk")).toMatchObject([
    { municipality: { code: "0751" }, kind: "channel", written: "fjernskriver", target: { code: "phone" } },
  ]);

  const next = await arrive(await file("Aarhus", "FJERNSKRIVER"));
  expect(next.reading.problemCount).toBe(0);
  expect(next.reading.recognised.words).toEqual([{ ...PHONE, label: "FJERNSKRIVER" }]);
});

test("another municipality is asked itself", async () => {
  const { id } = await arrive(await file("Aarhus"));
  await explainDraft(sql, id, { words: [PHONE] }, { read, ...signed });
  await commitSubmission(sql, id, { ...signed, read });
  expect((await arrive(await file("Odense"))).reading.problemCount).toBe(1);
});

test("a forgotten word is asked about again", async () => {
  const { id } = await arrive(await file("Aarhus"));
  await explainDraft(sql, id, { words: [{ ...PHONE, target: null }] }, { read, ...signed });
  await commitSubmission(sql, id, { ...signed, read });
  expect((await arrive(await file("Aarhus"))).reading.recognised.leftOut).toEqual([
    { kind: "channel", label: "Fjernskriver", times: 1 },
  ]);
  const word = { country: "dk", municipality: "0751", kind: "channel" as const, label: "Fjernskriver" };
  await endWord(sql, word, signed);
  expect(await ownWordsReport(db, "dk")).toEqual([]);
  expect((await arrive(await file("Aarhus"))).reading.problemCount).toBe(1);
  await expect(endWord(sql, word, signed)).rejects.toMatchObject({ code: "not-found" });
});

test("a word can be taken back from a draft", async () => {
  const { id } = await arrive(await file("Aarhus"));
  await explainDraft(sql, id, { words: [PHONE] }, { read, ...signed });
  const back = await explainDraft(sql, id, { words: [{ ...PHONE, target: "" }] }, { read, ...signed });
  expect(back.reading.problemCount).toBe(1);
  expect(back.difference).toBeNull();
});

test("what a file lacks is said beside it, and stays said", async () => {
  const bytes = await textWorkbook([
    ["Område", "Telefon"],
    ["Flytning", "1"],
  ]);
  const { id, reading } = await arrive(bytes);
  expect(reading.recognised.missing).toEqual(["municipality", "month"]);
  const half = await explainDraft(sql, id, { given: { municipality: "0751" } }, { read, ...signed });
  expect(half.reading.recognised.missing).toEqual(["month"]);
  const whole = await explainDraft(sql, id, { given: { month: "2012-03" } }, { read, ...signed });
  expect(whole.difference?.totals).toMatchObject({ new: 1 });
  expect(whole.reading.recognised.saidOnce).toMatchObject([{ kind: "municipality", from: "given" }, { kind: "month" }]);
});

test.each([
  ["a person's number", async () => textWorkbook([["Ringet op af 010180-1234"]])],
  ["a zip with a password", async () => zip([{ name: "xl/workbook.xml", text: "x", flags: 1 }])],
  [
    "entities",
    async () => zip([...workbookParts([]), { name: "xl/sharedStrings.xml", text: '<!DOCTYPE x [<!ENTITY a "b">]>' }]),
  ],
])("a workbook with %s is not kept, not even as a draft", async (_, bytes) => {
  await expect(arrive(await bytes())).rejects.toMatchObject({ code: "invalid" });
  const [{ count } = { count: -1 }] = await sql<{ count: number }[]>`select count(*)::int from submission_file`;
  expect(count).toBe(0);
});
