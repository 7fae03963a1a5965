import type { z } from "zod";
import type { Month } from "@/lib/domain/month";
import { type TemplateReport, templateReport } from "@/lib/reports/submission/template";
import { templateCsv } from "@/lib/template/csv";
import { templateWords } from "@/lib/template/words";
import { templateWorkbook } from "@/lib/template/workbook";
import { languageOf } from "./problem-messages";
import type { Reading } from "./respond";
import { attachment } from "./submission-file";
import { OWED, type templateQuestion } from "./template-params";

type Asked = z.output<typeof templateQuestion>;

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A municipality's own cells, to be filled in: a workbook, or text. */
export async function templateAnswer(
  { country, municipality, format, ...asked }: Asked,
  { db, today, request }: Reading,
): Promise<Response> {
  const locale = asked.locale ?? languageOf(request.headers.get("accept-language"));
  const months = asked.months === OWED ? undefined : asked.months.split(",");
  const report = await templateReport(db, { country, municipality, months, today });
  const body = format === "csv" ? templateCsv(report, locale) : new Uint8Array(await templateWorkbook(report, locale));
  const name = templateWords(locale)("file", { code: report.municipality.code, months: monthsIn(report) });
  return new Response(body, {
    headers: { "content-type": TYPES[format], "content-disposition": attachment(`${name}.${format}`) },
  });
}

/** `2014-08`, `2014-07-2014-09`: the first month and the last. */
function monthsIn({ months }: TemplateReport): string {
  const [first, last]: (Month | undefined)[] = [months[0]?.month, months.at(-1)?.month];
  return first === last ? `${first}` : `${first}-${last}`;
}
