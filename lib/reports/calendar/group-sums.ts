import { type MunicipalityRow, populations } from "@/db/queries/municipalities";
import type { MunicipalityWindow } from "@/lib/domain/country-rollup";
import { pooledAreas, pooledWindows } from "@/lib/domain/group-pool";
import { type Month, monthOf } from "@/lib/domain/month";
import { windowStart } from "@/lib/domain/window";
import type { Context } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";
import {
  bothOf,
  delivered,
  existsIn,
  leagueRow,
  placingOf,
  poolDifference,
  throughoutOf,
} from "@/lib/reports/member-windows";
import { sheetRules } from "@/lib/reports/sheet-rules";
import type { CountedSheet, Sums } from "@/lib/reports/sums";

type Kind = "month" | "rolling12";

/** The sums of a group as if it were a country: the same questions, answered over its members. */
export function groupSums({ tx, sums, registers, lineage, asOf }: Context, members: readonly MunicipalityRow[]): Sums {
  const ids = members.map(({ id }) => id);
  const rules = sheetRules(registers);
  const windows = {
    month: once(() => sums.members(ids, "month")),
    rolling12: once(() => sums.members(ids, "rolling12")),
  };
  const people = once(() => populations(tx, ids, asOf));
  const windowIn = async (kind: Kind, month: Month) =>
    new Map((await windows[kind]()).filter((row) => row.month === month).map((row) => [row.municipalityId, row]));
  const existing = (month: Month) => members.filter((row) => existsIn(row, month));
  const country = async (kind: Kind) => {
    const inhabitants = await people();
    const pool = members.map(({ id, validFrom, validTo }) => ({
      ...{ id, from: monthOf(validFrom), to: validTo && monthOf(validTo) },
      inhabitants: inhabitants.get(id) ?? new Map<number, number>(),
      ...(lineage.hasPredecessors(id) && {
        isThere: (first: number, last: number) => lineage.isThere(id, first, last),
      }),
    }));
    return pooledWindows(pool, await windows[kind](), kind);
  };
  const areasIn = async (kind: Kind, month: Month) => {
    const pool = [...(await windowIn(kind, month)).values()].filter((row) => row.joint && row.byArea);
    const from = windowStart({ kind, end: month });
    const sheets = await sums.sheetsAcross(
      pool.map((row) => row.municipalityId),
      from,
      month,
    );
    return pooledAreas(
      sheets.filter((one) => joinedBy(one, month)),
      rules,
    ).map((sum) => ({ ...sum, month }));
  };
  return {
    ...sums,
    country,
    both: async (kind, month, before, without) =>
      bothOf(await windowIn(kind, month), await windowIn(kind, before), new Set(without)),
    areas: areasIn,
    areaSeries: async (kind, areaSlot) => {
      const byMonth = grouped(await windows[kind](), (row) => row.month);
      const sheets = await sums.sheetsAcross(ids);
      return [...byMonth].flatMap(([month, rows]) => {
        const pool = new Set(rows.filter((row) => row.joint && row.byArea).map((row) => row.municipalityId));
        const from = windowStart({ kind, end: month });
        const inWindow = sheets.filter(
          (one) => pool.has(one.municipalityId) && one.month >= from && one.month <= month && joinedBy(one, month),
        );
        return pooledAreas(inWindow, rules)
          .filter((sum) => sum.areaSlot === areaSlot)
          .map((sum) => ({ ...sum, month }));
      });
    },
    areaPools: async (kind, month, before, without) =>
      poolDifference(await windowIn(kind, month), await windowIn(kind, before), without),
    placing: async (id, kind, month, measure) => placingOf(await windowIn(kind, month), id, measure),
    throughout: async (months, without) => throughoutOf(await windows.month(), months, without),
    league: async (kind, month, before) => {
      const [now, then] = [await windowIn(kind, month), await windowIn(kind, before)];
      return existing(month).map((row) => leagueRow(row, now.get(row.id), then.get(row.id)));
    },
    unjoint: async (kind, month, limit) => {
      const now = await windowIn(kind, month);
      const rows = existing(month).filter((row) => !now.get(row.id)?.joint);
      return { count: rows.length, rows: rows.slice(0, limit) };
    },
    delivered: async (month, limit) => {
      const reported = [...(await windowIn("month", month))].filter(([, row]) => hasCounts(row));
      return delivered(existing(month), new Map(reported), limit);
    },
  };
}

/** A merged municipality's windows have its predecessors' sheets from the merger on. */
function joinedBy({ joins }: CountedSheet, month: Month): boolean {
  return joins === null || joins <= month;
}

/** A sheet whose counts were all withdrawn is missing. */
function hasCounts({ complete, byChannel }: MunicipalityWindow): boolean {
  return complete || byChannel.some((count) => count !== null);
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
