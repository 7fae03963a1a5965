import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { type Columns, columnMeanings, recogniseColumns } from "./columns";
import { holdsCpr, MASKED_CPR } from "./cpr";
import type { Decoded } from "./decode";
import { type Delimiter, detectDelimiter, statedDelimiter } from "./delimiter";
import { fileProblem } from "./problem";
import type { Problem } from "./reading";
import { afterLineEnd, CR, LF, MAX_LINE, QUOTE, rowCells } from "./rows";

/**
 * A file's header, understood, and the bytes of the rows below it. `line` is the header's own, mostly 1. With a problem
 * the rows are not read.
 */
export type Head = { delimiter: Delimiter; columns: Columns; body: Buffer; line: number; problem: Problem | null };

/** Finds and understands the header: the first line that is not blank. Null where no line is. */
export function readHead({ text }: Decoded, registers: ReadingRegisters): Head | null {
  const meaningOf = columnMeanings(registers);
  const stated = statedDelimiter(lineAt(text, 0).written);
  const first = firstWritten(stated ? text.subarray(lineAt(text, 0).next) : text);
  if (!first) return null;
  const { written, rest, line } = first;
  const isTooLong = written.length > MAX_LINE;
  const delimiter = stated ?? detectDelimiter(written, (name) => meaningOf(name) !== null) ?? ",";
  const header = isTooLong ? [] : rowCells(written, delimiter);
  const isPersonal = header.some(holdsCpr);
  const columns = recogniseColumns(isPersonal ? [] : header, meaningOf);
  const problem = isTooLong ? lineTooLong : isPersonal ? personal : columns.problem;
  return { delimiter, columns, body: rest, line, problem: problem && withLine(problem, line) };
}

const lineTooLong = fileProblem({ code: "line-too-long" });
const personal = fileProblem({ code: "cpr" }, MASKED_CPR);

/** What is missing is missing in the whole file; everything else stands in the header. */
export function withLine(problem: Problem, line: number): Problem {
  return problem.code === "columns-missing" ? problem : { ...problem, line };
}

function firstWritten(text: Buffer): { written: string; rest: Buffer; line: number } | null {
  let at = 0;
  for (let line = 1; at < text.length; line++) {
    const { written, next } = lineAt(text, at);
    if (/[^\s;,"]/.test(written)) return { written, rest: text.subarray(next), line };
    at = next;
  }
  return null;
}

/** The line that begins at `from`, at most a little more than the longest allowed, and where the next one begins. */
function lineAt(text: Buffer, from: number): { written: string; next: number } {
  let end = from;
  let isQuoted = false;
  const most = Math.min(text.length, from + MAX_LINE + 1);
  for (; end < most; end++) {
    const byte = text[end];
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (!isQuoted && (byte === LF || byte === CR)) break;
  }
  return { written: text.toString("utf8", from, end), next: afterLineEnd(text, end) };
}
