import { csvFile } from "@/app/_ui/table/csv-file";
import { leagueFileQuestion } from "@/lib/api/league-question";
import { respond } from "@/lib/api/respond";
import { leagueFile } from "../file";

/** GET /dk/league/league.csv: the whole league of the filter, for a spreadsheet in the reader's language. */
export const GET = respond(leagueFileQuestion, async (question, reading) => {
  const { table, name } = await leagueFile(question, reading);
  return csvFile(table, question.locale, name);
});
