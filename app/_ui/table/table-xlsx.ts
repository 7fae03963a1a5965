import writeXlsxFile from "write-excel-file/browser";
import type { TableContent } from "./table-content";
import { workbookSheet } from "./workbook-rows";

/** The same workbook, made in the browser. */
export function tableXlsx(table: TableContent): Promise<Blob> {
  const { cells, options } = workbookSheet(table);
  return writeXlsxFile(cells, options).toBlob();
}
