import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { formatPercentage } from "@/lib/i18n/format";
import type { MovedReport, MovedRow } from "@/lib/reports/league/moved";

type SentenceProps = { moved: MovedReport; own: { code: string; name: string } | null; words: ResultWords };

/** How many surely climbed and fell, and what the reader's own did. */
export async function MovedSentence({ moved, own, words: { locale } }: SentenceProps) {
  const t = await getTranslations("moved.say");
  const { rows, unmoved, up, down, years, joint, answered } = moved;
  const points = (value: number) => formatPercentage(locale, Math.abs(value));
  const [first] = rows;
  if (!first || !joint) return t.rich(answered.state === "final" ? "nobody" : "notFinal", { ...bold, years });
  const all = t.rich("all", {
    ...{ ...bold, years, up, down, of: rows.length, unsure: rows.length - up - down },
    ...{ joint: points(joint.change), side: joint.change < 0 ? "down" : "up" },
  });
  if (!own) return all;
  const row = rows.find(({ code }) => code === own.code);
  if (!row) {
    const isListed = unmoved.some(({ code }) => code === own.code);
    return isListed ? [all, " ", t("ownUnmoved", { name: own.name })] : all;
  }
  const mine = t.rich("own", {
    ...{ ...bold, name: own.name, rank: row.rank, sure: row.sure, side: row.change < 0 ? "down" : "up" },
    ...{ points: points(row.change), against: against(row, joint.change) },
    apart: points(row.change - joint.change),
  });
  return [all, " ", mine];
}

/** Does it surely differ from what all did together? */
function against({ low, high }: MovedRow, joint: number): "more" | "less" | "same" {
  if (low > joint) return "more";
  return high < joint ? "less" : "same";
}
