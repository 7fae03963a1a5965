import { isMonth, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { latestWindowEnd, type WindowKind } from "@/lib/domain/window";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address asks of a result screen. A word that is none of ours counts as not said: an old link still opens. */
export function askedOf(params: SearchParams): { measure: Measure; window: WindowKind; month?: Month; asOf?: string } {
  const one = (name: string) => [params[name]].flat()[0];
  const [measure, window, month, asOf] = [one("measure"), one("window"), one("month"), one("asOf")];
  return {
    measure: measure === "self_service" ? measure : "digital",
    window: window === "month" || window === "year" ? window : "rolling12",
    ...(month && isMonth(month) && { month: latestWindowEnd(window === "year" ? "year" : "month", month) }),
    ...(asOf && { asOf }),
  };
}
