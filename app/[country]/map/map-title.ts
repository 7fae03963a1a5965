import type { getTranslations } from "next-intl/server";
import { BEGINNINGS, type Colouring, tally } from "./map-classes";

type MapWords = Awaited<ReturnType<typeof getTranslations<"map">>>;

/** What the map shows: how many are in the highest and in the lowest class. */
export function mapTitle(values: readonly number[], colouring: Colouring, t: MapWords): string {
  if (values.length === 0) return t("titleNone");
  const counts = tally(colouring, values);
  const beginnings = BEGINNINGS[colouring];
  return t("heading", {
    colouring,
    ...{ top: counts.at(-1) ?? 0, topFrom: String(beginnings.at(-1)) },
    ...{ bottom: counts[0] ?? 0, bottomTo: String(Math.abs(beginnings[0] ?? 0)) },
  });
}
