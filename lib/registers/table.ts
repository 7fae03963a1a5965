import { parse } from "csv-parse/sync";
import { AppError } from "@/lib/errors";
import { decode } from "@/lib/submissions/read/decode";
import { detectDelimiter } from "@/lib/submissions/read/delimiter";
import { normalised } from "@/lib/submissions/read/label";

/** A file of registers: each row's values by what their column means, with its line as in a spreadsheet. */
export type Table = { rows: { line: number; values: Record<string, string> }[]; ignored: string[] };

/**
 * Reads a file with a header, in any order and encoding. `headers` says which names a column may have; `meaningOfOther`
 * what a name means that is not fixed, such as one with a year in it.
 */
export function readTable(
  bytes: Buffer,
  headers: Record<string, readonly string[]>,
  meaningOfOther: (header: string) => string | null = () => null,
): Table {
  const decoded = decode(bytes);
  if ("code" in decoded) throw new AppError("invalid", `The file cannot be read as text: ${decoded.code}.`, decoded);
  const text = decoded.text.toString("utf8");
  const meaningOf = (header: string) =>
    Object.keys(headers).find((meaning) => headers[meaning]?.includes(normalised(header))) ??
    meaningOfOther(normalised(header));
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = detectDelimiter(first, (name) => meaningOf(name) !== null) ?? ",";
  const [header = [], ...records] = recordsOf(text, delimiter);
  const meanings = header.map(meaningOf);
  return {
    ignored: header.filter((_, index) => meanings[index] === null),
    rows: records.map((record, row) => ({
      line: row + 2,
      values: Object.fromEntries(
        meanings.flatMap((meaning, index) => (meaning ? [[meaning, record[index]?.trim() ?? ""]] : [])),
      ),
    })),
  };
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new AppError("invalid", `The file is no CSV: ${error instanceof Error ? error.message : error}`);
  }
}
