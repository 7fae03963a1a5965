import type { Locale } from "@/lib/i18n/locales";
import type { TableContent } from "./table-content";
import { tableCsv } from "./table-csv";

/** A table as a download, for a spreadsheet in the reader's language. */
export function csvFile(table: TableContent, locale: Locale, name: string): Response {
  return new Response(tableCsv(table, locale), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
