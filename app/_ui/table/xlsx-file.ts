import writeXlsxFile from "write-excel-file/node";
import type { TableContent } from "./table-content";
import { workbookSheet } from "./workbook-rows";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table as a workbook: numbers are numbers, shares have the percent sign, points are percentage points; texts stay texts. */
export async function xlsxFile(table: TableContent, name: string): Promise<Response> {
  const { cells, options } = workbookSheet(table);
  const bytes = await writeXlsxFile(cells, options).toBuffer();
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": XLSX, "content-disposition": `attachment; filename="${name}.xlsx"` },
  });
}
