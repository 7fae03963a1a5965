import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { isWindowEnd, type WindowKind } from "@/lib/domain/window";

/** What the reader may change about a picture, under the names that the address uses. */
export type FilterChange = { measure?: Measure; window?: WindowKind; month?: Month };

/** The same page with another filter; what is not changed stays. */
export function filterAddress(pathname: string, search: string, change: FilterChange): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) if (value) params.set(name, value);
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}

/** Another municipality's page, or the country's where the code is null, with the filter kept. */
export function placeAddress(country: string, code: string | null, search: string): string {
  const path = code ? `/${country}/${code}` : `/${country}`;
  const query = new URLSearchParams(search).toString();
  return query ? `${path}?${query}` : path;
}

/** The ends a window of this kind may have among the months there are, newest first. */
export function windowEnds(kind: WindowKind, months: readonly Month[]): Month[] {
  return months
    .filter((month) => isWindowEnd(kind, month))
    .toSorted()
    .toReversed();
}

/** Where a window ends after its kind was changed: as late as it can without going past what was shown. */
export function endAfterChange(kind: WindowKind, month: Month, months: readonly Month[]): Month | undefined {
  const ends = windowEnds(kind, months);
  return ends.find((end) => end <= month) ?? ends.at(-1);
}

/** A way to another screen that keeps the version which the figures are seen as of. */
export function keepingAsOf(href: string, search: string): string {
  const asOf = new URLSearchParams(search).get("asOf");
  if (!asOf) return href;
  const [, path = "", query = "", hash = ""] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(href) ?? [];
  const params = new URLSearchParams(query);
  params.set("asOf", asOf);
  return `${path}?${params}${hash}`;
}

/** The same view of the newest figures: it changes when they do. */
export function liveAddress(href: string): string {
  const url = new URL(href);
  url.searchParams.delete("asOf");
  return url.href;
}

/** The same view with the figures of a version: it says the same tomorrow. */
export function frozenAddress(href: string, version: number): string {
  const url = new URL(href);
  url.searchParams.set("asOf", String(version));
  return url.href;
}
