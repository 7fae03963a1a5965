import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import type { ResultWords } from "@/app/_results/translation";
import { formatShare } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";

type SentenceProps = { league: LeagueReport; own: { name: string } | null; words: ResultWords };

/** How many are on their way, and where the reader's own stands, with how sure that is. */
export async function LeagueSentence({ league, own, words: { locale } }: SentenceProps) {
  const t = await getTranslations("league.say");
  const { summary, complete, sorted, answered } = league;
  const { target, following, reached, lowest, highest } = summary;
  if (lowest === null || highest === null)
    return t.rich(answered.state === "final" ? "nobody" : "notFinal", { ...bold, of: league.of });
  const path =
    target === null || following === null || reached === null
      ? t.rich("spread", {
          ...{ ...bold, count: complete, measure: answered.measure },
          ...{ lowest: formatShare(locale, lowest), highest: formatShare(locale, highest) },
        })
      : t.rich("path", {
          ...{ ...bold, count: following, of: complete, reached },
          ...{ target: formatShare(locale, target.share, 0), year: String(target.year) },
        });
  if (!own) return path;
  const row = league.own;
  if (!row) return [path, " ", t("ownUnranked", { name: own.name })];
  const at = row.rankInterval;
  const isByShare = sorted.column === "share" || sorted.column === "rank" || sorted.column === "name";
  const turned = sorted.column === "share" && sorted.order === "asc";
  if (!isByShare || turned)
    return [path, " ", t.rich("ownBy", { ...bold, name: own.name, rank: row.rank, column: sorted.column })];
  const sure = at === null ? "unknown" : at.from === at.to ? "yes" : "no";
  const between = { from: at?.from ?? 0, to: at?.to ?? 0 };
  return [path, " ", t.rich("own", { ...bold, name: own.name, rank: row.rank, sure, ...between })];
}
