import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Note } from "@/app/_ui/note";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import type { RankingEffect, RankMove } from "@/lib/reports/submission/submission";

/** What a file does to the ranking and to the country's joint figure, one sentence each. */
export function RankingNote({ ranking }: { ranking: RankingEffect }) {
  const t = useTranslations("submission.ranking");
  const locale = useLocale();
  const { ranks, stays, joint, of } = ranking;
  const month = formatMonth(locale, ranking.month);
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const more = ranks.count - ranks.rows.length;
  const told = stays?.before == null ? ranks.rows : [stays, ...ranks.rows];
  if (told.length === 0 && !joint) return null;
  return (
    <Note>
      {told.map((move) => (
        <span key={move.municipality.code} className="line">
          {t.rich(wordOf(move), { b, month, of, place: move.municipality.name, ...ranksOf(move) })}
        </span>
      ))}
      {more > 0 && <span className="line">{t("more", { count: more, number: formatNumber(locale, more) })}</span>}
      {joint && (
        <span className="line">
          {t.rich("joint", {
            b,
            month,
            before: formatShare(locale, joint.before),
            after: formatShare(locale, joint.after),
          })}
        </span>
      )}
    </Note>
  );
}

function wordOf({ before, after }: RankMove): "moved" | "lost" | "gained" | "stays" {
  if (before === after) return "stays";
  if (before === null) return "gained";
  return after === null ? "lost" : "moved";
}

function ranksOf({ before, after }: RankMove): { before: string; after: string } {
  return { before: String(before ?? ""), after: String(after ?? "") };
}
