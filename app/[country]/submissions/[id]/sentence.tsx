import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChangeParts } from "@/app/_words/use-change-parts";
import { formatNumber } from "@/lib/i18n/format";
import type { SubmissionReport } from "@/lib/reports/submission/submission";

/** The page's one sentence: where the file stands, and whether anything is saved. */
export function Sentence({ report }: { report: SubmissionReport }) {
  const t = useTranslations("submission.say");
  const parts = useChangeParts();
  const putBack = usePutBack();
  const locale = useLocale();
  const { submission, problems, effect, warnings, unusual } = report;
  const { changes, revertsId, rows } = submission;
  const marks = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  const nothing = t.rich("nothing", { ...marks, count: rows, number: formatNumber(locale, rows) });
  if (submission.state === "discarded") return t.rich("discarded", marks);
  if (revertsId !== null) {
    const text = changes && putBack(changes);
    return t.rich(text ? "revert" : "revertNothing", { ...marks, id: String(revertsId), parts: text ?? "" });
  }
  if (submission.revertedById !== null) return t.rich("reverted", marks);
  if (submission.state === "committed") {
    const text = changes && parts(changes);
    return text ? t.rich("committed", { ...marks, parts: text }) : nothing;
  }
  if (problems.count > 0) return <Problems problems={problems} />;
  const odd = warnings.count + unusual.count;
  if (odd > 0) return t.rich("unusual", { ...marks, count: odd, number: formatNumber(locale, odd) });
  const text = effect && parts(effect.changes);
  return text ? t.rich("ready", { ...marks, parts: text }) : nothing;
}

function Problems({ problems }: Pick<SubmissionReport, "problems">) {
  const t = useTranslations("submission.say");
  const locale = useLocale();
  const marks = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  if (problems.rows.some(({ line }) => line === null)) return t.rich("unreadable", marks);
  const number = formatNumber(locale, problems.lines);
  // With more problems than are shown, there may be more lines than are known.
  if (problems.count > problems.rows.length) return t.rich("problemsAtLeast", { ...marks, number });
  return t.rich("problems", { ...marks, count: problems.lines, number });
}

function usePutBack() {
  const t = useTranslations("submission.parts");
  const locale = useLocale();
  return ({ new: added, changed, withdrawn }: { new: number; changed: number; withdrawn: number }) => {
    const count = added + changed + withdrawn;
    return count === 0 ? null : t("putBack", { count, number: formatNumber(locale, count) });
  };
}
