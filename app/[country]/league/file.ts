import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { resultWordsIn } from "@/app/_results/translation";
import type { TableContent } from "@/app/_ui/table/table-content";
import type { leagueFileQuestion } from "@/lib/api/league-question";
import type { Reading } from "@/lib/api/respond";
import { leaguePage } from "@/lib/reports/league/league-page";
import { leagueContent } from "./league-content";
import { whyText } from "./unranked-block";

/** More municipalities than any country has. */
const ALL = 100_000;

/** The whole league of a question as a table, and what its file is called. */
export async function leagueFile(
  { locale, ...question }: z.output<typeof leagueFileQuestion>,
  { db, today }: Reading,
): Promise<{ table: TableContent; name: string }> {
  const { league, options } = await leaguePage(db, { ...question, page: 1, pageSize: ALL, today });
  const [t, words] = [await getTranslations({ locale, namespace: "league.file" }), await resultWordsIn(locale)];
  const why = await whyText(words, league, options.channels);
  const name = `kanalbarometer-${question.country}-${t("name")}-${league.answered.month}-v${league.version}`;
  return { table: leagueContent(league, t, why), name };
}
