import { useLocale, useTranslations } from "next-intl";
import { KeptLink } from "../frame/kept-link";
import { cellText } from "./cell-text";
import { ScrollRegion } from "./scroll-region";
import type { TableColumn, TableContent } from "./table-content";

/** The numbers behind a picture. The first column names the row. */
export function DataTable({ table }: { table: TableContent }) {
  const t = useTranslations("table");
  const locale = useLocale();
  return (
    <ScrollRegion label={t("region", { name: table.caption })}>
      <table className="ds-table">
        <caption className="vh">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.header} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same; their place is what they are
            <tr key={place}>
              {table.columns.map((column, index) => {
                const Cell = index === 0 ? "th" : "td";
                const text = cellText(locale, column, row[index] ?? null);
                const link = index === 0 ? table.links?.[place] : undefined;
                return (
                  <Cell key={column.header} scope={index === 0 ? "row" : undefined} className={classOf(column)}>
                    {link ? <KeptLink href={link}>{text}</KeptLink> : (text ?? <NoValue label={t("none")} />)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function NoValue({ label }: { label: string }) {
  return (
    <>
      <span className="muted" aria-hidden="true">
        –
      </span>
      <span className="vh">{label}</span>
    </>
  );
}

function classOf({ kind, narrow }: TableColumn): string | undefined {
  return [kind !== "text" && "num", narrow && "hide-s"].filter(Boolean).join(" ") || undefined;
}
