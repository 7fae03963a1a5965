import type { BothWindows, PooledRow } from "@/db/queries/both-windows";
import type { Throughout } from "@/db/queries/joint-throughout";
import type { TrendQuestion, TrendRow } from "@/db/queries/league-trends";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { Placing } from "@/db/queries/placing";
import type { MunicipalityWindow } from "@/lib/domain/country-rollup";
import { firstDay, type Month } from "@/lib/domain/month";
import { addTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import { CHANNEL_SLOTS } from "@/lib/domain/slot";
import { grouped } from "./grouped";

/** One window of several municipalities, by their ids. */
export type Windows = ReadonlyMap<number, MunicipalityWindow>;

export function existsIn({ validFrom, validTo }: MunicipalityRow, month: Month): boolean {
  return validFrom <= firstDay(month) && (validTo === null || validTo >= firstDay(month));
}

function pool(window: Windows): Set<number> {
  return new Set([...window.values()].filter((row) => row.joint && row.byArea).map((row) => row.municipalityId));
}

export function bothOf(now: Windows, before: Windows, without: ReadonlySet<number>): BothWindows {
  const ids = [...now.keys()].filter((id) => now.get(id)?.joint && before.get(id)?.joint && !without.has(id));
  return { over: ids.length, now: pooled(now, ids), before: pooled(before, ids) };
}

function pooled(window: Windows, ids: readonly number[]): PooledRow {
  const sum: PooledRow = { total: 0, digital: 0, selfService: 0, byChannel: Array(CHANNEL_SLOTS).fill(null) };
  for (const id of ids) {
    const row = window.get(id);
    if (row) addTotals(sum, row);
  }
  return sum;
}

export function leagueRow(
  { id, code, name, region, kind, validFrom, validTo }: MunicipalityRow,
  now: MunicipalityWindow | undefined,
  before: MunicipalityWindow | undefined,
) {
  const joint = before?.joint ? before : undefined;
  return {
    ...{ id, code, name, region, kind, validFrom, validTo },
    ...{ byArea: now?.byArea ?? null, byChannel: now?.byChannel ?? null },
    ...{ complete: now?.complete ?? null, joint: now?.joint ?? null },
    ...{ total: now?.total ?? null, digital: now?.digital ?? null, selfService: now?.selfService ?? null },
    beforeTotal: joint?.total ?? null,
    beforeDigital: joint?.digital ?? null,
    beforeSelfService: joint?.selfService ?? null,
    beforeByArea: joint?.byArea ?? null,
  };
}

export function delivered(rows: readonly MunicipalityRow[], window: Windows, limit: number) {
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

/** As `areaPoolDifference` answers it. */
export function poolDifference(now: Windows, before: Windows, without: readonly number[]) {
  const [here, there] = [pool(now), pool(before)];
  const stays = (id: number) => here.has(id) && there.has(id) && !without.includes(id);
  return {
    both: [...here].filter(stays).length,
    onlyNow: [...here].filter((id) => !stays(id)),
    onlyBefore: [...there].filter((id) => !stays(id)),
  };
}

/** As `placing` answers it: shares are compared as fractions, so that nothing is rounded. */
export function placingOf(windows: Windows, id: number, measure: Measure): Placing | null {
  const rows = [...windows.values()].filter((row) => row.joint && row.total > 0);
  const own = rows.find((row) => row.municipalityId === id);
  if (!own) return null;
  const against = (row: MunicipalityWindow) => measured(row, measure) * own.total - measured(own, measure) * row.total;
  const above = rows.filter((row) => against(row) > 0).length;
  return { of: rows.length, above, same: rows.filter((row) => against(row) === 0).length - 1 };
}

/** As `jointThroughout` answers it. */
export function throughoutOf(
  windows: readonly MunicipalityWindow[],
  months: readonly Month[],
  without: readonly number[],
): Throughout {
  const asked = windows.filter(({ kind, month }) => kind === "month" && months.includes(month));
  const joint = grouped(
    asked.filter((row) => row.joint && !without.includes(row.municipalityId)),
    (row) => row.municipalityId,
  );
  const rows = [...joint.values()].filter((own) => own.length === months.length);
  const all = rows.flat();
  return {
    ids: rows.map(([row]) => row?.municipalityId ?? 0).sort((a, b) => a - b),
    byArea: rows.filter((own) => own.every((row) => row.byArea)).map(([row]) => row?.municipalityId ?? 0),
    months: [...months].sort().map((month) => {
      const there = all.filter((row) => row.month === month);
      const add = (pick: (row: MunicipalityWindow) => number) => there.reduce((sum, row) => sum + pick(row), 0);
      return {
        month,
        total: add((row) => row.total),
        digital: add((row) => row.digital),
        selfService: add((row) => row.selfService),
      };
    }),
  };
}

/** As `leagueTrends` answers it. */
export function trendsOf(windows: readonly MunicipalityWindow[], question: TrendQuestion): TrendRow[] {
  const { municipalityIds, kind, from, to, measure, joint } = question;
  const asked = windows.filter(
    (row) => row.kind === kind && row.month >= from && row.month <= to && (joint ? row.joint : row.complete),
  );
  const own = grouped(asked, (row) => row.municipalityId);
  return municipalityIds.flatMap((municipalityId) => {
    const rows = own.get(municipalityId) ?? [];
    const points = rows.map((row): TrendRow["points"][number] => [row.month, measured(row, measure), row.total]);
    return points.length > 0 ? [{ municipalityId, points }] : [];
  });
}
