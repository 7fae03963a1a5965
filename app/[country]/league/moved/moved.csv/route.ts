import { csvFile } from "@/app/_ui/table/csv-file";
import { movedFileQuestion } from "@/lib/api/moved-question";
import { respond } from "@/lib/api/respond";
import { movedFile } from "../file";

/** GET /dk/league/moved/moved.csv: every change of the filter, for a spreadsheet. */
export const GET = respond(movedFileQuestion, async (question, reading) => {
  const { table, name } = await movedFile(question, reading);
  return csvFile(table, question.locale, name);
});
