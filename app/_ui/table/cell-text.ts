import { formatKroner, formatNumber, formatPercentage, formatPoints } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { TableCell, TableColumn } from "./table-content";

/** A cell as it is read on the screen; null where there is no value. */
export function cellText(locale: Locale, { kind, digits }: TableColumn, cell: TableCell): string | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return cell;
  if (kind === "share") return formatPercentage(locale, cell, digits ?? 1);
  if (kind === "points") return formatPoints(locale, cell, digits ?? 1);
  if (kind === "kroner") return formatKroner(locale, cell, digits ?? 2);
  return formatNumber(locale, cell, digits ?? 0);
}
