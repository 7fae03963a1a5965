import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decode } from "./decode";
import { readSubmission } from "./read";
import { readFile } from "./read-file";
import type { Reading } from "./reading";
import { cellsOf, problemsOf, registers, understoodOf } from "./reading-fixture";
import { textGrid } from "./text-grid";
import { textWorkbook } from "./workbook/build-workbook";

const FOLDER = join(__dirname, "corpus");
const TODAY = { today: "2014-10-05" } as const;

/** What only a text file can show: its encoding, its quotes, or that it is none. */
const TEXT_ONLY = new Set([
  ...["bad-binary", "bad-excel-workbook", "bad-html", "bad-old-excel", "bad-pdf", "bad-zip"],
  ...["bad-empty", "bad-only-blank", "bad-open-quote", "bad-wrong-delimiter-in-rows", "bad-cells"],
]);

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".csv"));
const applying = files.map((file) => file.replace(".csv", "")).filter((name) => !TEXT_ONLY.has(name));

test.each(applying)("%s says the same as a workbook", async (name) => {
  const bytes = readFileSync(join(FOLDER, `${name}.csv`));
  const asText = readSubmission(bytes, registers, TODAY);
  const asWorkbook = await readFile(await inExcel(bytes), registers, TODAY);
  expect(said(asWorkbook)).toEqual(said(asText));
});

function said(reading: Reading) {
  const problems = problemsOf(reading);
  // A workbook that names a person is not read on.
  if (reading.problems.some(({ code }) => code === "cpr")) return { problems };
  return {
    ...{ problems, cells: cellsOf(reading).toSorted(), understood: understoodOf(reading) },
    ...{ layout: reading.recognised.layout, months: reading.recognised.months },
    warnings: reading.warnings.map(({ code, line, column }) => [code, line, column]),
  };
}

/** The file opened in Excel with all columns as text, and saved as a workbook. */
async function inExcel(bytes: Buffer): Promise<Buffer> {
  const decoded = decode(bytes);
  if ("code" in decoded) throw new Error("Only a text file can be opened as text.");
  const { grid } = textGrid(decoded.text);
  if (!grid) throw new Error("The file is no table.");
  return textWorkbook(grid.rows);
}
