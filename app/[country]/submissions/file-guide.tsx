import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { COLUMNS, type ExampleRow } from "./example";

const MARKS = { b: (chunks: ReactNode) => <b>{chunks}</b> };
const POINTS = ["municipality", "area", "month", "count"] as const;

/** What a file must look like: its first rows, and what each column takes. */
export function FileGuide({ country, rows }: { country: string; rows: readonly ExampleRow[] }) {
  const t = useTranslations("submission.guide");
  return (
    <Block id="file" title={t("title")} sub={t("sub")}>
      <ExampleTable rows={rows} />
      <ul className="points">
        <li>{t("columns")}</li>
        <li>{t.rich("shapes", MARKS)}</li>
        {POINTS.map((point) => (
          <li key={point}>{t.rich(point, MARKS)}</li>
        ))}
      </ul>
      <p className="source">
        <Link href={`/${country}/method#inquiry`}>{t("method")}</Link>
      </p>
    </Block>
  );
}

function ExampleTable({ rows }: { rows: readonly ExampleRow[] }) {
  const t = useTranslations("submission.guide");
  const locale = useLocale();
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table example-rows" lang={locale}>
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === "count" ? "num" : undefined}>
                {t(`headers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.area} ${row.channel}`}>
              {COLUMNS.map((column) => (
                <td key={column} className={column === "count" ? "num" : undefined}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
