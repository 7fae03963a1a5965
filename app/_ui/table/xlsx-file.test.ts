import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import type { TableContent } from "./table-content";
import { nativeCell } from "./workbook-rows";
import { xlsxFile } from "./xlsx-file";

const table: TableContent = {
  caption: "Rangliste",
  columns: [
    { header: "Kode", kind: "text" },
    { header: "Andel", kind: "share" },
    { header: "Et år", kind: "points" },
    { header: "Pris", kind: "kroner" },
    { header: "Henvendelser", kind: "count" },
  ],
  rows: [
    ["0101", 0.401, -0.013, 41.37, 12345],
    ["=1+1", null, null, null, 0],
  ],
};

test("a spreadsheet reads numbers as numbers and texts as texts, and no value as an empty cell", async () => {
  const bytes = Buffer.from(await (await xlsxFile(table, "x")).arrayBuffer());
  const rows = await readSheet(bytes);
  expect(rows).toEqual([
    ["Kode", "Andel", "Et år", "Pris", "Henvendelser"],
    ["0101", 0.401, -1.3, 41.37, 12345],
    ["=1+1", null, null, null, 0],
  ]);
});

test("a share shows its percent sign, points one decimal, a count none", () => {
  expect(nativeCell({ header: "", kind: "share" }, 0.4)).toMatchObject({ value: 0.4, format: "0.0%" });
  expect(nativeCell({ header: "", kind: "points" }, 0.05)).toMatchObject({ value: 5, format: "0.0" });
  expect(nativeCell({ header: "", kind: "count" }, 7)).toMatchObject({ value: 7, format: "#,##0" });
});
