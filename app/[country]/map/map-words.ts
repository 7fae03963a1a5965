import { formatPoints, formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { MapPlace } from "@/lib/reports/league/country-map";
import { BEGINNINGS, type Colouring } from "./map-classes";

/** What a tile shows of a place; null where it has no value. */
export function placeValue(place: MapPlace, colouring: Colouring): number | null {
  return place[colouring];
}

/** A share as `40,1`, a difference with its sign: the unit stands in the legend. */
export function shortValue(locale: Locale, colouring: Colouring, value: number): string {
  return colouring === "share" ? formatShare(locale, value).replace(/[\s\u00a0]*%$/, "") : formatPoints(locale, value);
}

/** The span of a class: `under 30`, `30–35`, `50 og over`. */
export function classSpan(
  colouring: Colouring,
  at: number,
  words: { under: (value: string) => string; over: (value: string) => string },
): string {
  const beginnings = BEGINNINGS[colouring].map((value) => String(value).replace("-", "\u2212"));
  const [from, to] = [beginnings[at - 1], beginnings[at]];
  if (from === undefined) return words.under(to ?? "");
  return to === undefined ? words.over(from) : `${from}\u00a0–\u00a0${to}`;
}
