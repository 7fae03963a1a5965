import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { afterLineEnd, OPEN_QUOTE, rowCells, rowEnd } from "./rows";

function rowsOf(text: string, delimiter: "," | ";"): string[][] {
  const body = Buffer.from(text);
  const rows: string[][] = [];
  for (let at = 0; at < body.length; ) {
    const end = rowEnd(body, at, delimiter.charCodeAt(0));
    rows.push(rowCells(body.toString("utf8", at, end), delimiter));
    at = afterLineEnd(body, end);
  }
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom("a", "ø", " ", ",", ";", '"', "\n", "\r", "1"), maxLength: 6 });
const quoted = (text: string) => (/[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test("quoted cells are cut as csv-parse cuts them", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = rows.map((row) => row.map(quoted).join(";")).join("\r\n");
      const options = { delimiter: ";", record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };
      expect(rowsOf(text, ";")).toEqual(parse(text, options));
      expect(rowsOf(text, ";")).toEqual(rows);
    }),
  );
});

test("a quote within a cell that began without one is a letter", () => {
  expect(rowsOf('5" skærm,1\n', ",")).toEqual([['5" skærm', "1"]]);
});

test("a quote that is never closed has no end", () => {
  expect(rowEnd(Buffer.from('a,"b\nc'), 0, ",".charCodeAt(0))).toBe(OPEN_QUOTE);
});
