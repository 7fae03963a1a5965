import type { OwnWord } from "@/db/queries/reading-registers";
import type { SaidMapping } from "@/db/schema/submission";
import { normalised } from "./label";
import type { Recognised } from "./reading";

/** What a file's unknown words mean, where all of its municipalities have said so before, and the same. */
export function wordsKnown(
  { unknown = [], municipalities }: Pick<Recognised, "unknown" | "municipalities">,
  ownWords: readonly OwnWord[],
): SaidMapping[] {
  if (municipalities.length === 0) return [];
  return unknown.flatMap(({ kind, label }) => {
    const said = municipalities.map((code) => ownWords.find((word) => isSaid(word, code, kind, label)));
    const [first] = said;
    const isAgreed = first && said.every((word) => word?.target === first.target);
    return isAgreed ? [{ kind, label, target: first.target }] : [];
  });
}

function isSaid(word: OwnWord, municipality: string, kind: OwnWord["kind"], label: string): boolean {
  return word.municipality === municipality && word.kind === kind && word.label === normalised(label);
}
