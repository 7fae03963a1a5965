import type { ReactNode } from "react";
import { formatJudged, formatMonth, formatPercentage, formatShare } from "@/lib/i18n/format";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { KeyFigures } from "@/lib/reports/figures";
import { bold } from "./bold";
import type { ResultWords } from "./translation";
import { side } from "./words";

/** `I de seneste 12 måneder`, `I 2013`, `I august 2014`. */
export function windowPhrase({ t, locale }: ResultWords, answered: AnsweredWindow, latest: boolean): string {
  if (answered.window === "rolling12" && latest) return t("latest");
  const end = formatMonth(locale, answered.month);
  return t("window", { kind: answered.window, end, year: answered.month.slice(0, 4) });
}

/** Percentage points without a sign, as a sentence says them: the word beside it gives the direction. */
export function pointsOf(locale: ResultWords["locale"], difference: number): string {
  return formatPercentage(locale, Math.abs(difference));
}

/** The share as the sentence says it: never rounded to the target that it just missed. */
export function shareText(locale: ResultWords["locale"], share: number, { verdict, nextTarget }: KeyFigures): string {
  return verdict.word === "not_reached" && nextTarget
    ? formatJudged(locale, share, nextTarget.share)
    : formatShare(locale, share);
}

/** What the figure means: the verdict of a judged year, else the distance to the path, else the change of a year. */
export function Meaning({ words, answered, figures }: MeaningProps): ReactNode {
  const { t, locale } = words;
  const { verdict, distance, nextTarget } = figures;
  if (verdict.word === "reached" || verdict.word === "not_reached") {
    return t.rich("judged", { ...bold, word: verdict.word, target: formatShare(locale, nextTarget?.share ?? 0, 0) });
  }
  if (distance !== null && nextTarget) {
    const target = formatShare(locale, nextTarget.share, 0);
    const points = pointsOf(locale, distance);
    return t.rich("onPath", { ...bold, side: side(distance), points, target, year: String(nextTarget.year) });
  }
  const { change } = answered.measure === "digital" ? figures.digital : figures.selfService;
  if (!change) return null;
  return t.rich("changed", { ...bold, side: side(change.difference), points: pointsOf(locale, change.difference) });
}

type MeaningProps = { words: ResultWords; answered: AnsweredWindow; figures: KeyFigures };
