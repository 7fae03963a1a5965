import { expect, test } from "vitest";
import { readingRegisters } from "@/db/queries/reading-registers";
import { testDatabase } from "@/db/testing";
import { draftSubmission } from "./commit/draft";
import { readSubmission } from "./read/read";

test("a file with a person's number leaves no trace", async () => {
  const { db, sql } = await testDatabase();
  const registers = await readingRegisters(db, "dk");
  if (!registers) throw new Error("Denmark is registered.");
  const bytes = Buffer.from("kommune;kanal;måned;antal;note\n0101;Telefon;2012-03;7;310280-1234\n");
  const read = () => readSubmission(bytes, registers, { today: "2014-10-05" });
  const arrival = {
    country: "dk",
    source: "page",
    by: "Anna",
    now: new Date("2014-10-05T12:00:00Z"),
    bytes,
    read,
  } as const;
  await expect(draftSubmission(sql, arrival)).rejects.toMatchObject({ code: "invalid", details: { reason: "cpr" } });
  const [left] =
    await sql`select (select count(*)::int from submission) as drafts, (select count(*)::int from submission_file) as files`;
  expect(left).toEqual({ drafts: 0, files: 0 });
});
