import { xlsxFile } from "@/app/_ui/table/xlsx-file";
import { leagueFileQuestion } from "@/lib/api/league-question";
import { respond } from "@/lib/api/respond";
import { leagueFile } from "../file";

/** GET /dk/league/league.xlsx: the same as numbers that a spreadsheet can go on with. */
export const GET = respond(leagueFileQuestion, async (question, reading) => {
  const { table, name } = await leagueFile(question, reading);
  return xlsxFile(table, name);
});
