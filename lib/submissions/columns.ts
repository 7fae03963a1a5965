import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { normalised } from "./label";
import { type Complaint, fileProblem } from "./problem";
import type { ColumnMeaning, Problem, RecognisedColumn } from "./reading";

/** Headers that need no register: the vocabulary in the three languages. Others are aliases of kind `column`. */
const HEADERS: Record<ColumnMeaning, readonly string[]> = {
  municipality: ["municipality", "municipality code", "kommune", "kommunekode", "kommunenr", "kommunenummer"],
  area: ["area", "service area", "område", "opgaveområde", "serviceområde", "tjeneste", "tjenesteområde"],
  channel: ["channel", "kanal"],
  month: ["month", "måned"],
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

/** What the columns mean, or the one problem that makes every other moot. Empty columns at the end are Excel's, not the user's. */
export function recogniseColumns(
  header: readonly string[],
  meaningOf: (header: string) => ColumnMeaning | null,
): Columns | Problem {
  const used = header.slice(0, header.findLastIndex((cell) => cell.trim() !== "") + 1);
  if (used.length > MAX_COLUMNS) return fileProblem({ code: "too-many-columns", details: { most: MAX_COLUMNS } });
  const all = used.map((cell, index) => ({
    letter: columnLetter(index),
    header: cell.trim(),
    meaning: meaningOf(cell),
  }));
  const at: Columns["at"] = {};
  for (const [index, { meaning }] of all.entries()) {
    if (meaning === null) continue;
    const first = all[at[meaning] ?? -1];
    if (first) return { ...twice(meaning, first), ...place(all[index]), line: 1 };
    at[meaning] = index;
  }
  const missing = REQUIRED.filter((meaning) => at[meaning] === undefined);
  if (missing.length > 0) return fileProblem(missingColumns(missing, all));
  return { all, at, english: ENGLISH.has(comparable(all[at.count ?? 0]?.header ?? "")) };
}

/** A, B … Z, AA … as Excel names columns. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

function place(column: RecognisedColumn | undefined): Pick<Problem, "column" | "header" | "value"> {
  return { column: column?.letter ?? null, header: column?.header ?? null, value: column?.header ?? null };
}

function twice(meaning: ColumnMeaning, first: RecognisedColumn): Problem {
  return fileProblem({ code: "column-twice", details: { meaning, first: `${first.letter} ${first.header}` } });
}

/** `missing` and `expected` name meanings; the message puts them into the reader's language. */
function missingColumns(missing: readonly string[], all: readonly RecognisedColumn[]): Complaint {
  const found = all.map(({ header }) => header || "–").join(", ");
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

function comparable(header: string): string {
  return normalised(header.replace(/[_-]/g, " "));
}
