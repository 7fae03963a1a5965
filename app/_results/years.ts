import type { SearchParams } from "./question";

/** How many years back a change may be taken from. */
export const YEARS = [1, 2, 3] as const;

/** What the address says; a number that is none of these counts as not said. */
export function yearsIn({ years }: SearchParams): number {
  return YEARS.find((count) => String(count) === [years].flat()[0]) ?? 1;
}
