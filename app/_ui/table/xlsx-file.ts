import writeXlsxFile from "write-excel-file/node";
import type { TableCell, TableColumn, TableContent } from "./table-content";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table as a workbook: numbers are numbers, shares have the percent sign, points are percentage points; texts stay texts. */
export async function xlsxFile(table: TableContent, name: string): Promise<Response> {
  const header = table.columns.map((column) => ({
    ...{ value: column.header, type: String, fontWeight: "bold" as const },
    align: column.kind === "text" ? ("left" as const) : ("right" as const),
  }));
  const rows = table.rows.map((row) => table.columns.map((column, index) => nativeCell(column, row[index] ?? null)));
  const columns = table.columns.map(({ header: text, kind }) => ({
    width: Math.max(kind === "text" ? 18 : 10, text.length + 1),
  }));
  const options = { columns, stickyRowsCount: 1 };
  const bytes = await writeXlsxFile([header, ...rows], options).toBuffer();
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": XLSX, "content-disposition": `attachment; filename="${name}.xlsx"` },
  });
}

/** A cell as a spreadsheet holds it; a text is never a formula. */
export function nativeCell({ kind, digits }: TableColumn, cell: TableCell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: cell, type: String };
  const decimals = (count: number) => (count > 0 ? `.${"0".repeat(count)}` : "");
  if (kind === "share") return { value: cell, type: Number, format: `0${decimals(digits ?? 1)}%` };
  if (kind === "points") return { value: 100 * cell, type: Number, format: `0${decimals(digits ?? 1)}` };
  if (kind === "kroner") return { value: cell, type: Number, format: `#,##0${decimals(digits ?? 2)}` };
  return { value: cell, type: Number, format: `#,##0${decimals(digits ?? 0)}` };
}
