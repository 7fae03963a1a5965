import { byMunicipality, type Declaration } from "@/db/sheets/declarations";
import type { SheetRange, StoredSheet } from "@/db/sheets/sheets";
import type { Month } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";
import type { SheetKey } from "@/lib/submissions/read/reading";

/** The months of which sheets were read. */
export type Span = { from: Month; to: Month };

/**
 * What was read to compare a file, so that it need not be read again to sum: the sheets of the file's municipalities as
 * they stood, and what those declare once the file is taken over. It holds as long as the commit lock it was read under.
 */
export type Known = {
  span: Span;
  sheets: ReadonlyMap<SheetKey, StoredSheet>;
  declared: ReadonlyMap<number, readonly Declaration[]>;
};

/** What is left to read of a range. A span that begins after it is of no use. */
export function unread(range: SheetRange, known: Known | null): SheetRange {
  if (!known || known.span.from > range.from) return range;
  return { ...range, unless: { municipalityIds: [...known.declared.keys()], to: known.span.to } };
}

/** The sheets of the range that are known, by municipality. */
export function knownMonths({ from, to, unless }: SheetRange, known: Known | null): Map<number, Map<Month, Counts>> {
  const sheets = unless && known ? [...known.sheets.values()] : [];
  const within = sheets.filter(({ month }) => from <= month && month <= to);
  return new Map(
    [...byMunicipality(within)].map(([id, own]) => [id, new Map(own.map(({ month, counts }) => [month, counts]))]),
  );
}
