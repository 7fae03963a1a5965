import type { ReadingRegisters } from "@/db/queries/reading-registers";
import type { Given, SaidMapping } from "@/db/schema/submission";
import { type Day, monthAt } from "@/lib/domain/month";
import type { FileReading } from "./check";
import type { Columns } from "./columns";
import { normalised } from "./label";
import { LabelCount } from "./label-count";
import { ALWAYS, type ReadLabel, type Words } from "./labels";
import { labelReaders } from "./labels-of-file";
import { Merges } from "./merges";
import { Problems } from "./problem";
import type { Problem, Reading, Recognised } from "./reading";
import { type RowTotals, totalsOf } from "./row-totals";
import { Sheets } from "./sheets";
import { UnderstoodSpellings } from "./understood";

/**
 * `today` decides which months are over; `given` is what the sender says beside the file, `words` what its reader says
 * that labels mean. Every file can be read carefully; the fast path gives the same reading sooner.
 */
export type ReadingOptions = {
  today: Day;
  given?: Given | null | undefined;
  words?: readonly SaidMapping[] | null | undefined;
  carefully?: boolean;
};

export const NOTHING: Recognised = {
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

/** A file is refused for one reason that makes every other moot. */
export function refused(problem: Problem, recognised: Recognised = NOTHING): Reading {
  return { sheets: [], rows: 0, problems: [problem], problemCount: 1, warnings: [], recognised };
}

export function newFile(registers: ReadingRegisters, options: ReadingOptions): FileReading {
  const spellings = new UnderstoodSpellings();
  const merges = new Merges();
  const totals: RowTotals = { list: [], sum: 0, since: 0 };
  return {
    columns: { all: [], at: {}, english: false },
    readers: labelReaders(registers, options.today, spellings, wordsOf(options.words ?? [])),
    notStated: notStatedLabel(registers),
    commaGroups: false,
    decimals: null,
    problems: new Problems(),
    warnings: new Problems(),
    spellings,
    merges,
    sheets: new Sheets(registers, merges.note),
    ...{ sheet: null, sheetNames: [], lineBase: 0, totals, places: new Set(), said: new Set() },
    tableTotals: { labels: [], checked: 0, disagree: 0 },
    ...{ unknown: new LabelCount(), leftOut: new LabelCount() },
    rows: 0,
  };
}

/** The file as it is read on below a header. */
export function withHeader(file: FileReading, columns: Columns, commaGroups: boolean): FileReading {
  return Object.assign(file, { columns, commaGroups: commaGroups || columns.english });
}

function wordsOf(words: readonly SaidMapping[]): Record<"area" | "channel", Words> {
  const of = (kind: SaidMapping["kind"]) =>
    new Map(words.filter((word) => word.kind === kind).map(({ label, target }) => [normalised(label), target]));
  return { area: of("area"), channel: of("channel") };
}

function notStatedLabel({ areas }: ReadingRegisters): ReadLabel {
  const area = areas.find(({ notStated }) => notStated);
  if (!area) throw new Error("The register of areas has none for what is not stated.");
  const { slot, code } = area;
  return { id: 0, slot, ...ALWAYS, text: "", readAs: code, odd: null, written: [], telling: false };
}

/** What a file that was read to its end says. */
export function readingOf(file: FileReading, registers: ReadingRegisters, recognised: Recognised): Reading {
  const { rows, sheets, problems, spellings, merges } = file;
  const totals = totalsOf(file);
  const months = [...new Set(sheets.all.map(({ month }) => month))].map(monthAt);
  const places = [...new Set([...sheets.all.map(({ place }) => place), ...file.places])];
  return {
    sheets: sheets.read(registers),
    rows,
    problems: problems.kept,
    problemCount: problems.count,
    warnings: file.warnings.kept,
    recognised: {
      ...recognised,
      understood: spellings.list,
      merged: merges.list(registers, spellings.written),
      rows,
      months: months.sort(),
      municipalities: places.map((place) => registers.municipalities[place]?.code ?? "").sort(),
      ...(totals && { totals }),
      ...(file.unknown.size > 0 && { unknown: file.unknown.list() }),
      ...(file.leftOut.size > 0 && { leftOut: file.leftOut.list() }),
    },
  };
}
