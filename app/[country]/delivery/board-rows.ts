import { municipalitiesMatching } from "@/lib/domain/municipality-search";
import type { Locale } from "@/lib/i18n/locales";
import { byName } from "@/lib/i18n/names";
import type { BoardRow } from "@/lib/reports/delivery/delivery-board";

export const MOST_ROWS = 400;

/** The rows that the filter leaves, by name in the reader's language; what was typed brings the best fits first. */
export function shownRows<T extends Pick<BoardRow, "code" | "name" | "owed">>(
  rows: readonly T[],
  { owing, search }: { owing: boolean; search: string },
  locale: Locale,
): T[] {
  const left = owing ? rows.filter(({ owed }) => owed > 0) : rows;
  return municipalitiesMatching(left.toSorted(byName(locale)), search);
}
