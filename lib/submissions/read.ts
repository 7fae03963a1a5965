import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { type Day, monthAt } from "@/lib/domain/month";
import type { FileReading } from "./check";
import { decode } from "./decode";
import { readFast } from "./fast";
import { type Head, readHead } from "./head";
import { ALWAYS, type ReadLabel } from "./labels";
import { labelReaders } from "./labels-of-file";
import { Merges } from "./merges";
import { fileProblem, Problems } from "./problem";
import type { Problem, Reading, Recognised } from "./reading";
import { readCarefully } from "./rows";
import { Sheets } from "./sheets";
import { UnderstoodSpellings } from "./understood";

export type { ReadingRegisters } from "@/db/queries/reading-registers";

/** `today` decides which months are over. Every file can be read carefully; the fast path gives the same reading sooner. */
export type ReadingOptions = { today: Day; carefully?: boolean };

/** What a file says, how it was understood, and everything that is wrong with it. Pure: no clock, nothing stored. */
export function readSubmission(bytes: Buffer, registers: ReadingRegisters, options: ReadingOptions): Reading {
  const decoded = decode(bytes);
  if ("code" in decoded) return refused(fileProblem(decoded), NOTHING);
  const head = readHead(decoded, registers);
  const recognised = { ...NOTHING, encoding: decoded.encoding, ...seen(head) };
  if (!head || head.problem) return refused(head?.problem ?? NO_ROWS, recognised);
  const merges = new Merges();
  const file = newFile(registers, head, options.today, merges);
  (options.carefully ? readCarefully : readFast)(head.body, head.delimiter, head.line + 1, file);
  if (file.rows === 0 && file.problems.count === 0) return refused(NO_ROWS, recognised);
  return readingOf(file, registers, { ...recognised, merged: merges.list(registers, file.spellings.written) });
}

const NO_ROWS = fileProblem({ code: "no-rows" });

const NOTHING: Recognised = {
  layout: "tidy",
  delimiter: null,
  encoding: null,
  columns: [],
  understood: [],
  merged: [],
  rows: 0,
  months: [],
  municipalities: [],
};

function seen(head: Head | null): Pick<Recognised, "delimiter" | "columns"> {
  return { delimiter: head?.delimiter ?? null, columns: head?.columns.all ?? [] };
}

function refused(problem: Problem, recognised: Recognised): Reading {
  return { sheets: [], rows: 0, problems: [problem], problemCount: 1, warnings: [], recognised };
}

function newFile(registers: ReadingRegisters, head: Head, today: Day, merges: Merges): FileReading {
  const spellings = new UnderstoodSpellings();
  const readers = labelReaders(registers, today, spellings);
  return {
    columns: head.columns,
    readers,
    notStated: notStatedLabel(registers),
    commaGroups: head.delimiter === "," || head.columns.english,
    problems: new Problems(),
    spellings,
    sheets: new Sheets(registers, merges.note),
    rows: 0,
  };
}

function notStatedLabel({ areas }: ReadingRegisters): ReadLabel {
  const area = areas.find(({ notStated }) => notStated);
  if (!area) throw new Error("The register of areas has none for what is not stated.");
  const { slot, code } = area;
  return { id: 0, slot, ...ALWAYS, text: "", readAs: code, odd: null, written: [], telling: false };
}

function readingOf(file: FileReading, registers: ReadingRegisters, recognised: Recognised): Reading {
  const { rows, sheets, problems, spellings } = file;
  const months = [...new Set(sheets.all.map(({ month }) => month))].map(monthAt);
  const places = [...new Set(sheets.all.map(({ place }) => place))];
  return {
    sheets: sheets.read(registers),
    rows,
    problems: problems.kept,
    problemCount: problems.count,
    warnings: [],
    recognised: {
      ...recognised,
      understood: spellings.list,
      rows,
      months: months.sort(),
      municipalities: places.map((place) => registers.municipalities[place]?.code ?? "").sort(),
    },
  };
}
