import { xlsxFile } from "@/app/_ui/table/xlsx-file";
import { movedFileQuestion } from "@/lib/api/moved-question";
import { respond } from "@/lib/api/respond";
import { movedFile } from "../file";

/** GET /dk/league/moved/moved.xlsx: every change of the filter, for a spreadsheet. */
export const GET = respond(movedFileQuestion, async (question, reading) => {
  const { table, name } = await movedFile(question, reading);
  return xlsxFile(table, name);
});
