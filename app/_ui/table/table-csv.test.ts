import { expect, test } from "vitest";
import type { TableContent } from "./table-content";
import { tableCsv } from "./table-csv";

const table: TableContent = {
  caption: "Digital andel",
  columns: [
    { header: "Måned", kind: "text" },
    { header: "Digital andel, %", kind: "share" },
    { header: "Henvendelser", kind: "count" },
    { header: "Et år", kind: "points" },
  ],
  rows: [
    ["marts 2012", 0.300415, 12345, -0.013],
    ["april 2012", null, 0, null],
  ],
};

test("Danish: semicolon and decimal comma, no thousands separator, an empty cell where there is no value", () => {
  expect(tableCsv(table, "da")).toBe(
    "\ufeffMåned;Digital andel, %;Henvendelser;Et år\r\nmarts 2012;30,0415;12345;-1,3\r\napril 2012;;0;\r\n",
  );
});

test("English: comma and decimal point, a header with a comma in quotes", () => {
  expect(tableCsv(table, "en")).toBe(
    '\ufeffMåned,"Digital andel, %",Henvendelser,Et år\r\nmarts 2012,30.0415,12345,-1.3\r\napril 2012,,0,\r\n',
  );
});

test.each(["=1+1", "+45 12", "-x", "@sum", "\tx"])(
  "a text that begins like a formula (%j) is made harmless",
  (text) => {
    const csv = tableCsv({ caption: "", columns: [{ header: "A", kind: "text" }], rows: [[text]] }, "da");
    expect(csv).toBe(`\ufeffA\r\n'${text}\r\n`);
  },
);

test("a negative number stays a number", () => {
  const csv = tableCsv({ caption: "", columns: [{ header: "A", kind: "count" }], rows: [[-180]] }, "da");
  expect(csv).toBe("\ufeffA\r\n-180\r\n");
});

test("quotes and line breaks are kept", () => {
  const csv = tableCsv({ caption: "", columns: [{ header: "A", kind: "text" }], rows: [['a "b"\nc']] }, "en");
  expect(csv).toBe('\ufeffA\r\n"a ""b""\nc"\r\n');
});
