import type { TableCell, TableColumn, TableContent } from "./table-content";

/** A table as a workbook's sheet: the header in bold, numbers as numbers, columns as wide as they need. */
export function workbookSheet({ columns, rows }: TableContent) {
  const header = columns.map((column) => ({
    ...{ value: column.header, type: String, fontWeight: "bold" as const },
    align: column.kind === "text" ? ("left" as const) : ("right" as const),
  }));
  const widths = columns.map(({ header: text, kind }) => ({
    width: Math.max(kind === "text" ? 18 : 10, text.length + 1),
  }));
  return {
    cells: [header, ...rows.map((row) => columns.map((column, index) => nativeCell(column, row[index] ?? null)))],
    options: { columns: widths, stickyRowsCount: 1 },
  };
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
