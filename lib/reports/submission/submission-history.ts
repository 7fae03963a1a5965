import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { submissionCount, submissions } from "@/db/queries/submissions";
import type { Own } from "@/lib/access/rights";
import { type Day, firstDay } from "@/lib/domain/month";
import { LIST_LIMIT } from "@/lib/reports/asked";
import { inCountry } from "@/lib/reports/context";
import { countryHead } from "@/lib/reports/overview/country-window";
import type { HistoryReport } from "./submission";
import { submissionRow } from "./submission-row";

type HistoryQuestion = { country: string; asOf?: string | undefined; today: Day; own: Own };

/** Where Indberetning starts: what was submitted before, and what a file of this country looks like. */
export async function historyReport(db: Database, question: HistoryQuestion): Promise<HistoryReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers, asOf } = context;
    const [head, places, rows, count] = await Promise.all([
      countryHead(context, firstDay(stamp.lastClosed)),
      municipalities(tx, question.country, asOf),
      submissions(tx, { country: question.country, own: question.own, version: asOf }, LIST_LIMIT),
      submissionCount(tx, { country: question.country, own: question.own, version: asOf }),
    ]);
    const { deadlineDay, lockDay } = registers.country;
    return {
      ...stamp,
      country: head,
      deadlineDay,
      lockDay,
      submissions: { count, rows: rows.map((row) => submissionRow(row, places)) },
      example: exampleOf(registers, places),
    };
  });
}

function exampleOf({ areas, channels, country }: CountryRegisters, places: readonly MunicipalityRow[]) {
  const core = channels.filter(({ slot }) => country.coreChannels.includes(slot));
  return {
    municipality: places[0]?.code ?? "0000",
    areas: areas.filter(({ notStated }) => !notStated).map(({ code, names }) => ({ code, names })),
    channels: (core.length > 0 ? core : channels).map(({ code, names }) => ({ code, names })),
  };
}
