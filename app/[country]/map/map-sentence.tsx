import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { formatPoints, formatShare } from "@/lib/i18n/format";
import type { MapPlace } from "@/lib/reports/league/country-map";
import { type Colouring, classOf } from "./map-classes";
import { placeValue } from "./map-words";

type MapSentenceProps = { places: readonly MapPlace[]; colouring: Colouring; words: ResultWords };

/** What the map shows, in one sentence from the same numbers. */
export async function MapSentence({ places, colouring, words: { locale } }: MapSentenceProps) {
  const t = await getTranslations("map.say");
  const valued = places.flatMap((place) => {
    const value = placeValue(place, colouring);
    return value === null ? [] : [{ name: place.name, value }];
  });
  const sorted = valued.toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return t("none");
  const of = valued.length;
  if (colouring === "share")
    return t.rich("share", {
      ...{ ...bold, least: formatShare(locale, least.value), leastName: least.name },
      ...{ most: formatShare(locale, most.value), mostName: most.name },
      points: formatPoints(locale, most.value - least.value).replace("+", ""),
    });
  if (colouring === "distance")
    return t.rich("distance", {
      ...bold,
      count: valued.filter(({ value }) => classOf("distance", value) >= 2).length,
      of,
    });
  const grown = valued.filter(({ value }) => value > 0).length;
  return t.rich("change", { ...bold, count: grown, of, name: most.name, points: formatPoints(locale, most.value) });
}
