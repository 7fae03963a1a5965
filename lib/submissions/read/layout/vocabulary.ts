import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { columnMeanings } from "@/lib/submissions/read/columns";
import { normalised } from "@/lib/submissions/read/label";
import { isLabel, LEFT_OUT } from "@/lib/submissions/read/labels";
import type { LabelReaders } from "@/lib/submissions/read/labels-of-file";
import { monthOfName, parseMonth } from "@/lib/submissions/read/months";
import type { ColumnMeaning } from "@/lib/submissions/read/reading";
import { isTotal } from "@/lib/submissions/read/total-label";

/** What a cell of a header, a title or a label may be. */
export type Kind =
  | ColumnMeaning
  | "year-column"
  | "a-channel"
  | "a-month"
  | "month-name"
  | "a-year"
  | "total"
  | "number"
  | "text";

const YEAR_COLUMNS = new Set(["år", "aar", "year", "årstal", "årstall", "kalenderår"]);
const NUMBER = /^[-–−]?\d[\d.,'’\s]*%?$|^\.\.$|^[#=]/;

/** What the words of one file are, by the registers and by what its reader explained. */
export class Vocabulary {
  private readonly meaningOf: (header: string) => ColumnMeaning | null;
  private readonly known = new Map<string, Kind>();

  constructor(
    registers: ReadingRegisters,
    readonly readers: LabelReaders,
  ) {
    this.meaningOf = columnMeanings(registers);
  }

  /** Null for an empty cell. */
  kind(text: string): Kind | null {
    if (text.trim() === "") return null;
    const known = this.known.get(text) ?? this.find(text);
    this.known.set(text, known);
    return known;
  }

  isArea(text: string): boolean {
    const read = this.readers.area(text);
    return isLabel(read) || read === LEFT_OUT;
  }

  /** A municipality by name, or by name and code. A number alone may be anything. */
  isMunicipality(text: string): boolean {
    if (!/\p{L}/u.test(text)) return false;
    const read = this.readers.municipality(text);
    return isLabel(read) || "candidates" in read;
  }

  private find(text: string): Kind {
    const channel = this.readers.channel(text);
    if (isLabel(channel) || channel === LEFT_OUT) return "a-channel";
    const meaning = this.meaningOf(text);
    if (meaning) return meaning;
    if (YEAR_COLUMNS.has(normalised(text))) return "year-column";
    const month = parseMonth(text);
    if ("month" in month || month.code === "month-day") return "a-month";
    if (monthOfName(text) !== null) return "month-name";
    if (isYear(text)) return "a-year";
    if (isTotal(text)) return "total";
    return NUMBER.test(text.trim()) ? "number" : "text";
  }
}

export function isYear(text: string): boolean {
  return /^(19|20)\d{2}$/.test(text.trim());
}
