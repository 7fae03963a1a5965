import { bold } from "@/app/_results/bold";
import { Meaning, shareText, windowPhrase } from "@/app/_results/sentence";
import type { ResultWords } from "@/app/_results/translation";
import type { OverviewReport } from "@/lib/reports/overview/overview";

/** The one sentence of Overblik: the share, and what it means. */
export function CountrySentence({ report, words }: { report: OverviewReport; words: ResultWords }) {
  const { answered, figures, coverage, lastFinal } = report;
  const { t, locale } = words;
  const { share } = answered.measure === "digital" ? figures.digital : figures.selfService;
  const window = windowPhrase(words, answered, answered.month === lastFinal);
  if (share === null) return t.rich("noJoint", bold);
  if (!coverage.enough) return t.rich("tooFew", { ...bold, window, over: coverage.over, of: coverage.of });
  return (
    <>
      {t.rich("share.country", {
        ...bold,
        window,
        share: shareText(locale, share, figures),
        measure: answered.measure,
      })}{" "}
      <Meaning words={words} answered={answered} figures={figures} />
    </>
  );
}
