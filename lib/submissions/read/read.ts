import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { decode } from "./decode";
import { readFast } from "./fast";
import { NOTHING, newFile, type ReadingOptions, readingOf, refused, withHeader } from "./file-reading";
import { type Head, readHead } from "./head";
import { readGrids } from "./layout/read-grids";
import { fileProblem } from "./problem";
import type { Reading, Recognised } from "./reading";
import { readCarefully } from "./rows";
import { textGrid } from "./text-grid";

export type { ReadingRegisters } from "@/db/queries/reading-registers";
export type { ReadingOptions } from "./file-reading";

/** What a file of text says, how it was understood, and everything that is wrong with it. Pure: no clock, nothing stored. */
export function readSubmission(bytes: Buffer, registers: ReadingRegisters, options: ReadingOptions): Reading {
  const decoded = decode(bytes);
  if ("code" in decoded) return refused(fileProblem(decoded));
  const head = readHead(decoded, registers);
  const recognised = { ...NOTHING, encoding: decoded.encoding, ...seen(head) };
  const problem = head?.problem ?? null;
  if (head && problem && OTHER_SHAPES.has(problem.code)) {
    const { grid, delimiter } = textGrid(decoded.text);
    const found = grid && readGrids([grid], registers, options, { ...recognised, delimiter });
    if (found) return found;
  }
  if (!head || problem) return refused(problem ?? NO_ROWS, recognised);
  const file = withHeader(newFile(registers, options), head.columns, head.delimiter === ",");
  (options.carefully ? readCarefully : readFast)(head.body, head.delimiter, head.line + 1, file);
  if (file.rows === 0 && file.problems.count === 0) return refused(NO_ROWS, recognised);
  return readingOf(file, registers, recognised);
}

const NO_ROWS = fileProblem({ code: "no-rows" });

/** What is wrong with a first line that may be a title, or the header of another shape. */
const OTHER_SHAPES = new Set(["columns-missing", "column-twice", "too-many-columns"]);

function seen(head: Head | null): Pick<Recognised, "delimiter" | "columns"> {
  return { delimiter: head?.delimiter ?? null, columns: head?.columns.all ?? [] };
}
