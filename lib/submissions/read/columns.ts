import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { normalised } from "./label";
import { type Complaint, fileProblem } from "./problem";
import type { ColumnMeaning, Problem, RecognisedColumn } from "./reading";

/** A name beside a code is there for the reader of the file; alone it says which municipality is meant. */
const NAMES = ["municipality name", "kommunenavn", "kommune navn"];

/** Headers that need no register: the vocabulary in the three languages. Others are aliases of kind `column`. */
const HEADERS: Record<ColumnMeaning, readonly string[]> = {
  municipality: ["municipality", "municipality code", "kommune", "kommunekode", "kommunenr", "kommunenummer", ...NAMES],
  area: [
    "area",
    "service area",
    "område",
    "opgaveområde",
    "serviceområde",
    "omraade",
    "opgaveomraade",
    "tjeneste",
    "tjenesteområde",
  ],
  channel: ["channel", "kanal"],
  month: ["month", "måned", "maaned"],
  count: ["count", "antal", "antall", "antal henvendelser", "antall henvendelser", "number of inquiries"],
  country: ["country", "land"],
};

/** Without these a file says nothing. */
const REQUIRED = ["municipality", "channel", "month", "count"] as const;

const ENGLISH = new Set(["count", "number of inquiries"]);

export const MAX_COLUMNS = 200;

/** The columns of a tidy file. `at` is a column's place in a row, counted from 0. */
export type Columns = { all: RecognisedColumn[]; at: Partial<Record<ColumnMeaning, number>>; english: boolean };

export function columnMeanings(registers: ReadingRegisters): (header: string) => ColumnMeaning | null {
  const meanings = Object.keys(HEADERS) as ColumnMeaning[];
  const known = new Map(meanings.flatMap((meaning) => HEADERS[meaning].map((header) => [header, meaning] as const)));
  for (const { kind, label, target } of registers.aliases) {
    const meaning = meanings.find((candidate) => candidate === target);
    if (kind === "column" && meaning) known.set(comparable(label), meaning);
  }
  return (header) => known.get(comparable(header)) ?? null;
}

/**
 * What the columns mean, and the one problem that makes every other moot. Empty columns at the end are Excel's, not the
 * user's.
 */
export function recogniseColumns(
  header: readonly string[],
  meaningOf: (header: string) => ColumnMeaning | null,
): Columns & { problem: Problem | null } {
  const used = header.slice(0, header.findLastIndex((cell) => cell.trim() !== "") + 1);
  const meanings = used.slice(0, MAX_COLUMNS).map(meaningOf);
  const hasCode = used.some((cell, index) => meanings[index] === "municipality" && !isName(cell));
  const all = meanings.map((meaning, index) => {
    const header = (used[index] ?? "").trim();
    return { letter: columnLetter(index), header, meaning: hasCode && isName(header) ? null : meaning };
  });
  const at: Columns["at"] = {};
  all.forEach(({ meaning }, index) => {
    if (meaning !== null) at[meaning] ??= index;
  });
  const english = ENGLISH.has(comparable(all[at.count ?? -1]?.header ?? ""));
  return { all, at, english, problem: problemOf(all, at, used.length) };
}

/** The columns with what stands in no column, but once for all rows: it is read as if every row ended with it. */
export function withSaidOnce(
  columns: Columns,
  meanings: readonly ColumnMeaning[],
): Columns & { problem: Problem | null } {
  const said = meanings.filter((meaning) => columns.at[meaning] === undefined);
  const all = [...columns.all, ...said.map((meaning) => ({ letter: "", header: "", meaning }))];
  const at = { ...columns.at };
  said.forEach((meaning, index) => {
    at[meaning] = columns.all.length + index;
  });
  return { ...columns, all, at, problem: problemOf(all, at, columns.all.length) };
}

function problemOf(all: readonly RecognisedColumn[], at: Columns["at"], width: number): Problem | null {
  if (width > MAX_COLUMNS) return fileProblem({ code: "too-many-columns", details: { most: MAX_COLUMNS } });
  const second = all.find(({ meaning }, index) => meaning !== null && at[meaning] !== index);
  if (second) return twice(second, all[at[second.meaning ?? "count"] ?? -1]);
  const missing = REQUIRED.filter((meaning) => at[meaning] === undefined);
  return missing.length > 0 ? fileProblem(missingColumns(missing, all)) : null;
}

/** A, B … Z, AA … as Excel names columns. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

function twice({ letter, header, meaning }: RecognisedColumn, first: RecognisedColumn | undefined): Problem {
  const details = { meaning: meaning ?? "", first: `${first?.letter} ${first?.header}` };
  return { ...fileProblem({ code: "column-twice", details }, header), column: letter, header };
}

/** `missing` and `expected` name meanings; the message puts them into the reader's language. */
export function missingColumns(missing: readonly string[], all: readonly RecognisedColumn[]): Complaint {
  const found = all.flatMap(({ letter, header }) => (letter === "" ? [] : [header || "–"])).join(", ");
  return {
    code: "columns-missing",
    details: {
      number: missing.length,
      missing: missing.join(","),
      expected: REQUIRED.join(","),
      found: found.slice(0, 300),
    },
  };
}

function isName(header: string): boolean {
  return NAMES.includes(comparable(header));
}

function comparable(header: string): string {
  return normalised(header.replace(/[_-]/g, " "));
}
