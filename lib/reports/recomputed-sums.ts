import type { Database } from "@/db/client";
import type { BothWindows, PooledRow } from "@/db/queries/both-windows";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { MunicipalityWindow } from "@/lib/domain/country-rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { addTotals } from "@/lib/domain/rollup";
import { measured } from "@/lib/domain/share";
import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { type RecomputedCountry, recomputedCountry } from "./recomputed-country";
import type { Sums } from "./sums";

/** The sums as they stood at a version, from the sheets and registers of then. Read once, when first asked for. */
export function recomputedSums(tx: Database, registers: CountryRegisters, version: number): Sums {
  let read: Promise<RecomputedCountry> | null = null;
  const all = () => {
    read ??= recomputedCountry(tx, registers, version);
    return read;
  };
  const window = async (kind: Kind, month: Month) => windowIn(await all(), kind, month);
  const order = new Intl.Collator(registers.country.code === "no" ? "nb" : "da");
  const existing = async (month: Month) =>
    (await all()).municipalities.filter((row) => existsIn(row, month)).sort((a, b) => order.compare(a.name, b.name));
  return {
    country: async (kind) => (await all()).country.filter((row) => row.kind === kind),
    municipality: async (id, kind) =>
      (await all()).windows.filter((row) => row.municipalityId === id && row.kind === kind),
    both: async (kind, month, before, without) =>
      bothOf(await window(kind, month), await window(kind, before), new Set(without)),
    areas: async (kind, month) => (await all()).areas.filter((row) => row.kind === kind && row.month === month),
    areaSeries: async (kind, slot) => (await all()).areas.filter((row) => row.kind === kind && row.areaSlot === slot),
    areaPools: async (kind, month, before, without) => {
      const [now, then] = [pool(await window(kind, month)), pool(await window(kind, before))];
      const stays = (id: number) => now.has(id) && then.has(id) && !without.includes(id);
      return {
        both: [...now].filter(stays).length,
        onlyNow: [...now].filter((id) => !stays(id)),
        onlyBefore: [...then].filter((id) => !stays(id)),
      };
    },
    placing: async (id, kind, month, measure) => {
      const rows = [...(await window(kind, month)).values()].filter((row) => row.joint && row.total > 0);
      const own = rows.find((row) => row.municipalityId === id);
      if (!own) return null;
      const against = (row: MunicipalityWindow) =>
        measured(row, measure) * own.total - measured(own, measure) * row.total;
      const above = rows.filter((row) => against(row) > 0).length;
      return { of: rows.length, above, same: rows.filter((row) => against(row) === 0).length - 1 };
    },
    league: async (kind, month, before) => {
      const [now, then] = [await window(kind, month), await window(kind, before)];
      return (await existing(month)).map((row) => leagueRow(row, now.get(row.id), then.get(row.id)));
    },
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
    sheets: async (ids, from = "", to = "9999-12") =>
      (await all()).sheets.filter((row) => row.month >= from && row.month <= to && ids.includes(row.municipalityId)),
  };
}

type Kind = "month" | "rolling12";
type Window = Map<number, MunicipalityWindow>;

function windowIn({ windows }: RecomputedCountry, kind: Kind, month: Month): Window {
  const rows = windows.filter((row) => row.kind === kind && row.month === month);
  return new Map(rows.map((row) => [row.municipalityId, row]));
}

function existsIn({ validFrom, validTo }: MunicipalityRow, month: Month): boolean {
  return validFrom <= firstDay(month) && (validTo === null || validTo >= firstDay(month));
}

function pool(window: Window): Set<number> {
  return new Set([...window.values()].filter((row) => row.joint && row.byArea).map((row) => row.municipalityId));
}

function bothOf(now: Window, before: Window, without: ReadonlySet<number>): BothWindows {
  const ids = [...now.keys()].filter((id) => now.get(id)?.joint && before.get(id)?.joint && !without.has(id));
  return { over: ids.length, now: pooled(now, ids), before: pooled(before, ids) };
}

function pooled(window: Window, ids: readonly number[]): PooledRow {
  const sum: PooledRow = { total: 0, digital: 0, selfService: 0, byChannel: Array(CHANNEL_SLOTS).fill(null) };
  for (const id of ids) {
    const row = window.get(id);
    if (row) addTotals(sum, row);
  }
  return sum;
}

function leagueRow(
  { id, code, name, region, kind }: MunicipalityRow,
  now: MunicipalityWindow | undefined,
  before: MunicipalityWindow | undefined,
) {
  const joint = before?.joint ? before : undefined;
  return {
    ...{ id, code, name, region, kind },
    ...{ complete: now?.complete ?? null, joint: now?.joint ?? null },
    ...{ total: now?.total ?? null, digital: now?.digital ?? null, selfService: now?.selfService ?? null },
    beforeTotal: joint?.total ?? null,
    beforeDigital: joint?.digital ?? null,
    beforeSelfService: joint?.selfService ?? null,
  };
}

function delivered(rows: readonly MunicipalityRow[], window: Window, limit: number) {
  const statuses = rows.map(({ id, code, name }) => {
    const row = window.get(id);
    const status = row?.complete ? "complete" : row ? "incomplete" : "missing";
    return { code, name, status } as const;
  });
  const withStatus = (status: string) => statuses.filter((row) => row.status === status);
  return {
    of: rows.length,
    complete: withStatus("complete").length,
    incomplete: withStatus("incomplete").length,
    rows: statuses.slice(0, limit),
    missing: withStatus("missing")
      .slice(0, limit)
      .map(({ code, name }) => ({ code, name })),
  };
}
