import type { ReadingRegisters } from "@/db/queries/reading-registers";
import type { SaidMapping } from "@/db/schema/submission";
import { columnMeanings, recogniseColumns } from "./columns";
import { holdsCpr, MASKED_CPR } from "./cpr";
import { isZip } from "./decode";
import { NOTHING, type ReadingOptions, refused } from "./file-reading";
import { withLine } from "./head";
import { readGrids } from "./layout/read-grids";
import { wordsKnown } from "./own-words";
import { type Complaint, fileProblem } from "./problem";
import { readSubmission } from "./read";
import type { Reading, SeenSheet } from "./reading";
import { readWorkbook, type Workbook } from "./workbook/read-workbook";

/**
 * What a file says, text or workbook; its bytes decide, whatever it is called. Where a word is unknown and all
 * municipalities of the file have said before what it means, it is read so.
 */
export async function readFile(bytes: Buffer, registers: ReadingRegisters, options: ReadingOptions): Promise<Reading> {
  const workbook = isZip(bytes) ? await readWorkbook(bytes) : null;
  const read = (words: readonly SaidMapping[]) => {
    const said = { ...options, words };
    return workbook ? readSheets(workbook, registers, said) : readSubmission(bytes, registers, said);
  };
  const said = options.words ?? [];
  const reading = read(said);
  const known = wordsKnown(reading.recognised, registers.ownWords ?? []);
  const words = [...said, ...known];
  const final = known.length === 0 ? reading : read(words);
  return words.length === 0 ? final : { ...final, recognised: { ...final.recognised, words } };
}

function readSheets(workbook: Workbook | Complaint, registers: ReadingRegisters, options: ReadingOptions): Reading {
  if ("code" in workbook) return refused(fileProblem(workbook));
  if (workbook.remarks.some(holdsCpr)) return refused(fileProblem({ code: "cpr" }, MASKED_CPR));
  const { sheets } = workbook;
  const reading = readGrids(sheets, registers, options, NOTHING);
  if (reading) return reading;
  const rows = sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => sheet.rows);
  const line = rows.findIndex((row) => row.some((text) => text.trim() !== ""));
  if (line === -1) return refused(fileProblem({ code: "no-cells" }));
  const { all, problem } = recogniseColumns(rows[line] ?? [], columnMeanings(registers));
  return refused(problem ? withLine(problem, line + 1) : NO_ROWS, {
    ...NOTHING,
    ...{ columns: all, sheets: sheets.map(ignored) },
  });
}

const NO_ROWS = fileProblem({ code: "no-rows" });

function ignored({ sheet, hidden }: { sheet: string | null; hidden: boolean }): SeenSheet {
  return { name: sheet ?? "", ignored: hidden ? "hidden" : "no-table" };
}
