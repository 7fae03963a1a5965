import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";

type EntryTableProps = {
  title: string;
  columns: readonly (string | { number: string })[];
  /** What the last column is called to who does not see it: there a row has its buttons. Null where there are none. */
  actions: string | null;
  /** Further classes. */
  look?: string;
  /** The rows. */
  children: ReactNode;
};

/** A table of things that are entered and changed one by one. */
export function EntryTable({ title, columns, actions, look = "", children }: EntryTableProps) {
  const t = useTranslations("table");
  return (
    <ScrollRegion label={t("region", { name: title })}>
      <table className={`ds-table entry-table ${look}`}>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === "string" ? (
                <th key={column} scope="col">
                  {column}
                </th>
              ) : (
                <th key={column.number} scope="col" className="num">
                  {column.number}
                </th>
              ),
            )}
            {actions !== null && (
              <th scope="col">
                <span className="vh">{actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
