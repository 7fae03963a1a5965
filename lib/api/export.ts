import type { Database } from "@/db/client";
import { type CountryRegisters, countryRegisters } from "@/db/queries/country-registers";
import { lastFinalMonth } from "@/lib/domain/month";
import { AppError } from "@/lib/errors";
import { askedVersion } from "@/lib/reports/asked-version";
import { exportCsv } from "@/lib/submissions/export";
import type { Reading } from "./respond";

type ExportQuestion = { country: string; asOf?: string | undefined };

/** Every count of a country (of its final months, where nobody has signed in), as it stands or stood at a version, sent piece by piece while it is read. */
export async function exportAnswer({ country, asOf }: ExportQuestion, reading: Reading): Promise<Response> {
  const { db, sql } = reading;
  const then = asOf === undefined ? undefined : (await askedVersion(db, asOf)).number;
  const version = then ?? reading.version;
  const { lockDay } = (await registersOf(db, country, then)).country;
  // What is not final may still change: it is for those who work with it.
  const lastMonth = reading.visitor.kind === "nobody" ? lastFinalMonth(reading.today, lockDay) : undefined;
  const pieces = exportCsv(sql, country, { version: then, lastMonth });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="kanalbarometer-${country}-v${version}.csv"`,
    },
  });
}

async function registersOf(db: Database, country: string, version: number | undefined): Promise<CountryRegisters> {
  const registers = await countryRegisters(db, country, version);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  return registers;
}
