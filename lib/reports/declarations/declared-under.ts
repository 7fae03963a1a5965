import type { Database } from "@/db/client";
import { declaredUnder } from "@/db/queries/declaration-history";
import { municipalities } from "@/db/queries/municipalities";
import type { Day } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import { inCountry } from "@/lib/reports/context";
import type { Label, Place } from "@/lib/reports/submission/submission";

/** What a submission made a municipality declare as counted, in the words of the registers. */
export type DeclaredUnder = { municipality: Place; cells: number; areas: Label[]; channels: Label[] };

/** Null where the version declared nothing, or where it did so for several municipalities: then each has its own page. */
export async function declaredUnderReport(
  db: Database,
  { country, version, today }: { country: string; version: number; today: Day },
): Promise<DeclaredUnder | null> {
  return inCountry(db, { country, today }, async ({ tx, registers }) => {
    const rows = await declaredUnder(tx, version);
    const ids = new Set(rows.map(({ municipalityId }) => municipalityId));
    const own = (await municipalities(tx, country)).find(({ id }) => ids.has(id));
    if (!own || ids.size > 1) return null;
    const [areas, channels] = [
      new Set(rows.map(({ slot }) => areaSlotOf(slot))),
      new Set(rows.map(({ slot }) => channelSlotOf(slot))),
    ];
    const labels = (of: readonly (Label & { slot: number })[], slots: ReadonlySet<number>) =>
      of.filter(({ slot }) => slots.has(slot)).map(({ code, names }) => ({ code, names }));
    return {
      municipality: { code: own.code, name: own.name },
      cells: new Set(rows.map(({ slot }) => slot)).size,
      areas: labels(registers.areas, areas),
      channels: labels(registers.channels, channels),
    };
  });
}
