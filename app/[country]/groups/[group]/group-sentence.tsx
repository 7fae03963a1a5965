import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { Meaning, shareText, windowPhrase } from "@/app/_results/sentence";
import type { ResultWords } from "@/app/_results/translation";
import type { GroupReport } from "@/lib/reports/calendar/group";

/** The one sentence of a group: its pooled share, and what it means. */
export async function GroupSentence({ report, words }: { report: GroupReport; words: ResultWords }) {
  const t = await getTranslations("groups");
  const { answered, figures, coverage, lastFinal, group } = report;
  const { share } = answered.measure === "digital" ? figures.digital : figures.selfService;
  const window = windowPhrase(words, answered, answered.month === lastFinal);
  const { name } = group;
  if (share === null) return t.rich("noJoint", { ...bold, name });
  if (!coverage.enough) return t.rich("tooFew", { ...bold, window, name, over: coverage.over, of: coverage.of });
  return (
    <>
      {t.rich("share", {
        ...bold,
        window,
        name,
        share: shareText(words.locale, share, figures),
        measure: answered.measure,
      })}{" "}
      <Meaning words={words} answered={answered} figures={figures} />
    </>
  );
}
