import type { Database } from "@/db/client";
import { countryRegisters } from "@/db/queries/country-registers";
import { AppError } from "@/lib/errors";
import { exportCsv } from "@/lib/submissions/export";
import type { Reading } from "./respond";

/** Every count of a country, sent piece by piece while it is read. */
export async function exportAnswer({ country }: { country: string }, { db, sql, version }: Reading): Promise<Response> {
  await requireCountry(db, country);
  const pieces = exportCsv(sql, country);
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

async function requireCountry(db: Database, country: string): Promise<void> {
  if (await countryRegisters(db, country)) return;
  throw new AppError("not-found", `There is no country ${country}.`, { country });
}
