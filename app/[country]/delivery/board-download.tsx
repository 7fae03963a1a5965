"use client";

import { useLocale } from "next-intl";
import { DownloadMenu } from "@/app/_ui/download-menu";
import { saveFile } from "@/app/_ui/save-file";
import type { TableContent } from "@/app/_ui/table/table-content";
import { tableCsv } from "@/app/_ui/table/table-csv";

/** The board as a file: the words of each cell. */
export function BoardDownload({ table, name }: { table: TableContent; name: string }) {
  const locale = useLocale();
  const save = () => saveFile(`${name}.csv`, new Blob([tableCsv(table, locale)], { type: "text/csv" }));
  return (
    <div className="tools">
      <DownloadMenu onCsv={save} />
    </div>
  );
}
