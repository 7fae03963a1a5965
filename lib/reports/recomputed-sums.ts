import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { Lineage } from "@/lib/domain/lineage";
import type { Month } from "@/lib/domain/month";
import { kept } from "./kept";
import {
  bothOf,
  delivered,
  existsIn,
  leagueRow,
  placingOf,
  poolDifference,
  throughoutOf,
  trendsOf,
  type Windows,
} from "./member-windows";
import { type RecomputedCountry, recomputedCountry } from "./recomputed-country";
import { ownSheet, type Sums } from "./sums";

const LANGUAGES: Record<string, string> = { dk: "da", no: "nb", se: "sv" };

/** Each holds a country's sheets and sums: at 98 municipalities and five years some 50 MB. */
const countries = kept<RecomputedCountry>(3);

/** The sums as they stood at a version, from the sheets and registers of then. Read once, when first asked for. */
export function recomputedSums(
  db: Database,
  tx: Database,
  registers: CountryRegisters,
  at: { version: number; lineage: Lineage },
): Sums {
  const key = `${registers.country.code}:${at.version}`;
  const all = () => countries(db, key, () => recomputedCountry(tx, registers, at));
  const window = async (kind: Kind, month: Month) => windowIn(await all(), kind, month);
  const order = new Intl.Collator(LANGUAGES[registers.country.code] ?? "und");
  const existing = async (month: Month) =>
    (await all()).municipalities.filter((row) => existsIn(row, month)).sort((a, b) => order.compare(a.name, b.name));
  const sheets: Sums["sheets"] = async (ids, from = "", to = "9999-12") =>
    (await all()).sheets.filter((row) => row.month >= from && row.month <= to && ids.includes(row.municipalityId));
  return {
    country: async (kind) => (await all()).country.filter((row) => row.kind === kind),
    municipality: async (id, kind) =>
      (await all()).windows.filter((row) => row.municipalityId === id && row.kind === kind),
    both: async (kind, month, before, without) =>
      bothOf(await window(kind, month), await window(kind, before), new Set(without)),
    areas: async (kind, month) => (await all()).areas.filter((row) => row.kind === kind && row.month === month),
    areaSeries: async (kind, slot) => (await all()).areas.filter((row) => row.kind === kind && row.areaSlot === slot),
    areaPools: async (kind, month, before, without) =>
      poolDifference(await window(kind, month), await window(kind, before), without),
    placing: async (id, kind, month, measure) => placingOf(await window(kind, month), id, measure),
    throughout: async (months, without) => throughoutOf((await all()).windows, months, without),
    members: async (ids, kind) =>
      (await all()).windows.filter((row) => row.kind === kind && ids.includes(row.municipalityId)),
    league: async (kind, month, before) => {
      const [now, then] = [await window(kind, month), await window(kind, before)];
      return (await existing(month)).map((row) => leagueRow(row, now.get(row.id), then.get(row.id)));
    },
    trends: async (question) => trendsOf((await all()).windows, question),
    unjoint: async (kind, month, limit) => {
      const now = await window(kind, month);
      const rows = (await existing(month)).filter((row) => !now.get(row.id)?.joint);
      return { count: rows.length, rows: rows.slice(0, limit) };
    },
    delivered: async (month, limit) => delivered(await existing(month), await window("month", month), limit),
    months: async (ids, from, to) =>
      (await all()).windows.filter(
        (row) => row.kind === "month" && row.month >= from && row.month <= to && ids.includes(row.municipalityId),
      ),
    sheets,
    sheetsAcross: async (ids, from, to) => (await sheets(ids, from, to)).map(ownSheet),
  };
}

type Kind = "month" | "rolling12";

function windowIn({ windows }: RecomputedCountry, kind: Kind, month: Month): Windows {
  const rows = windows.filter((row) => row.kind === kind && row.month === month);
  return new Map(rows.map((row) => [row.municipalityId, row]));
}
