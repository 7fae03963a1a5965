import type { getTranslations } from "next-intl/server";
import type { LegendItem } from "@/app/_ui/legend";
import { type Colouring, fillOf, tally } from "./map-classes";
import { classSpan } from "./map-words";

type Words = Awaited<ReturnType<typeof getTranslations<"map">>>;

/** The classes as the map's file names them, the lowest first, each with how many it has. */
export function classLegend(colouring: Colouring, values: readonly number[], lacking: number, t: Words): LegendItem[] {
  const words = { under: (value: string) => t("under", { value }), over: (value: string) => t("over", { value }) };
  const classes = tally(colouring, values).map((count, at) => ({
    ...{ mark: "square" as const, token: fillOf(colouring, at).token },
    text: `${classSpan(colouring, at, words)}: ${count}`,
  }));
  return [...classes, { mark: "square", token: "warn-tint", text: `${t("notComplete")}: ${lacking}` }];
}
