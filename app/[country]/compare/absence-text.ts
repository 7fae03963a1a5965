import { getTranslations } from "next-intl/server";
import { reasonText } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { sentenceCase } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import type { ComparedPlace } from "@/lib/reports/compare/compared-place";

/** Why a municipality has no figures in the window, as the league says it. */
export async function absenceText(
  { answered, places }: Pick<CompareReport, "answered" | "places">,
  words: ResultWords,
): Promise<(place: ComparedPlace) => string> {
  const t = await getTranslations("league.reason");
  const names = new Map(places.flatMap(({ mix }) => mix.map((one) => [one.code, one.names[words.locale]] as const)));
  return ({ unranked }) => {
    if (!unranked) return t("not-reported");
    if (unranked.reasons.length === 0) return t(unranked.reason);
    const said = unranked.reasons.map((one) =>
      reasonText(words, one, (code) => names.get(code) ?? code, answered.from),
    );
    return said.map(sentenceCase).join("; ");
  };
}
