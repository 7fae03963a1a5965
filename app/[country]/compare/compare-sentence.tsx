import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { formatShare } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import { standings } from "./standings";

/** Where the first stands among the others, and how many of the differences are sure. */
export async function CompareSentence({ report, words: { locale } }: { report: CompareReport; words: ResultWords }) {
  const t = await getTranslations("compare.say");
  const { places, answered } = report;
  const [own] = places;
  if (!own || places.length < 2) return t.rich("choose", bold);
  if (!own.row)
    return t.rich("unranked", { ...bold, name: own.name, final: answered.state === "final" ? "yes" : "no" });
  const { above, below, alike, absent } = standings(places);
  const of = places.length - 1 - absent;
  return t.rich("say", {
    ...{ ...bold, name: own.name, share: formatShare(locale, own.row.share), measure: answered.measure },
    ...{ above, below, alike, of, absent: of === 0 ? 0 : absent },
  });
}
