import type { BothWindows } from "@/db/queries/both-windows";
import type { WindowRow } from "@/db/queries/window-sums";
import type { MunicipalityWindow } from "@/lib/domain/country-rollup";
import type { Lineage } from "@/lib/domain/lineage";
import { type Month, monthAt, monthIndex } from "@/lib/domain/month";
import { addTotals, windowTotals } from "@/lib/domain/rollup";
import { grouped } from "./grouped";
import type { CountedSheet, Sums } from "./sums";

type Kind = "month" | "rolling12";

/**
 * The same sums, where municipalities were merged: before it began, a municipality has the sums of its predecessors, and
 * a change from a year before is taken from those it was made of then. Windows that reach over a merger are stored.
 * `among` are those whose sums these are, where it is not the whole country.
 */
export function acrossMergers(sums: Sums, lineage: Lineage, among?: ReadonlySet<number>): Sums {
  if (lineage.isEmpty) return sums;
  const changedBetween = (before: Month, month: Month) =>
    lineage.changedBetween(monthIndex(before), monthIndex(month)).filter((id) => among?.has(id) ?? true);
  return {
    ...sums,
    municipality: async (id, kind) =>
      lineage.hasPredecessors(id) ? ownRows(sums, lineage, id, kind) : sums.municipality(id, kind),
    both: async (kind, month, before, without) => {
      const changed = changedBetween(before, month);
      const both = await sums.both(kind, month, before, [...without, ...changed]);
      for (const pair of await pairs(sums, lineage, { kind, month, before, without, changed })) addPair(both, pair);
      return both;
    },
    areaPools: async (kind, month, before, without) => {
      const changed = changedBetween(before, month);
      const pools = await sums.areaPools(kind, month, before, [...without, ...changed]);
      const found = await pairs(sums, lineage, { kind, month, before, without, changed });
      const whole = found.filter(({ now, then }) => now.byArea && then.byArea);
      const ids = new Set(whole.map(({ id }) => id));
      const members = new Set(whole.flatMap((pair) => pair.members));
      return {
        both: pools.both + whole.length,
        onlyNow: pools.onlyNow.filter((id) => !ids.has(id)),
        onlyBefore: pools.onlyBefore.filter((id) => !members.has(id)),
      };
    },
    league: async (kind, month, before) => {
      const rows = await sums.league(kind, month, before);
      const changed = changedBetween(before, month);
      const found = await pairs(sums, lineage, { kind, month, before, without: [], changed });
      return rows.map((row) => {
        if (!changed.includes(row.id)) return row;
        const then = found.find((pair) => pair.id === row.id)?.then;
        return {
          ...row,
          beforeTotal: then?.total ?? null,
          beforeDigital: then?.digital ?? null,
          beforeSelfService: then?.selfService ?? null,
        };
      });
    },
    sheetsAcross: async (ids, from, to) => sheetsAcross(sums, lineage, ids, { from, to }),
  };
}

/**
 * What a municipality as it is in the month `asOf`, or as it began, added up to in an earlier window: the windows of
 * those it was made of by then. Nothing where nobody reported, or nobody was there.
 */
export async function windowsBefore(sums: Sums, lineage: Lineage, id: number) {
  const ids = [id, ...lineage.ancestors(id)];
  const [month, rolling12] = await Promise.all([sums.members(ids, "month"), sums.members(ids, "rolling12")]);
  const rows = { month: grouped(month, (row) => row.month), rolling12: grouped(rolling12, (row) => row.month) };
  const start = lineage.startOf(id) ?? 0;
  return (kind: Kind, end: Month, asOf: Month): WindowRow | undefined => {
    const members = lineage.membersIn(id, monthIndex(end), Math.max(monthIndex(asOf), start));
    return members === null ? undefined : (together(members, rows[kind].get(end) ?? [], end) ?? undefined);
  };
}

/** Its own windows since it began, and before them its predecessors'. */
async function ownRows(sums: Sums, lineage: Lineage, id: number, kind: Kind): Promise<WindowRow[]> {
  const start = lineage.startOf(id) ?? 0;
  const rows = await sums.members([id, ...lineage.ancestors(id)], kind);
  const own = rows.filter((row) => row.municipalityId === id && monthIndex(row.month) >= start);
  const earlier = grouped(
    rows.filter((row) => monthIndex(row.month) < start),
    (row) => row.month,
  );
  const before = [...earlier].flatMap(([month, there]) => {
    const members = lineage.membersIn(id, monthIndex(month), start);
    return members === null ? [] : (together(members, there, month) ?? []);
  });
  return [...before, ...own].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The windows of a month added up; who of the members has none leaves the sum incomplete. */
function together(members: readonly number[], rows: readonly MunicipalityWindow[], month: Month): WindowRow | null {
  const own = members.map((id) => rows.find((row) => row.municipalityId === id) ?? null);
  return own.every((row) => row === null) ? null : { month, ...windowTotals(own) };
}

type Pair = { id: number; members: readonly number[]; now: WindowRow; then: WindowRow };
type PairQuestion = {
  kind: Kind;
  month: Month;
  before: Month;
  without: readonly number[];
  changed: readonly number[];
};

/** Those whose territory changed between two windows and that are joint in both, with those they were made of. */
async function pairs(
  sums: Sums,
  lineage: Lineage,
  { kind, month, before, without, changed }: PairQuestion,
): Promise<Pair[]> {
  const made = changed.flatMap((id) => {
    const members = lineage.membersIn(id, monthIndex(before), monthIndex(month));
    const comparable = members !== null && ![id, ...members].some((of) => without.includes(of));
    return comparable ? [{ id, members }] : [];
  });
  if (made.length === 0) return [];
  const all = await sums.members([...new Set(made.flatMap(({ id, members }) => [id, ...members]))], kind);
  return made.flatMap(({ id, members }) => {
    const now = all.find((row) => row.municipalityId === id && row.month === month);
    const rows = all.filter((row) => row.month === before);
    const then = together(members, rows, before);
    return now?.joint && then?.joint ? [{ id, members, now, then }] : [];
  });
}

function addPair(both: BothWindows, { now, then }: Pair): void {
  both.over += 1;
  addTotals(both.now, now);
  addTotals(both.before, then);
}

type Months = { from: Month | undefined; to: Month | undefined };

/** Its own sheets, and those of everyone who went into it; of who came later than it began, for windows from then on. */
async function sheetsAcross(sums: Sums, lineage: Lineage, ids: readonly number[], { from, to }: Months) {
  const ancestors = ids.flatMap((id) => lineage.ancestors(id));
  const all = await sums.sheets([...new Set([...ids, ...ancestors])], from, to);
  return ids.flatMap((id) => {
    const hops = hopsInto(lineage, id);
    const start = lineage.startOf(id) ?? 0;
    return all.flatMap((sheet): CountedSheet[] => {
      const own = { ...sheet, municipalityId: id, member: sheet.municipalityId, joins: null };
      if (sheet.municipalityId === id) return [own];
      const joins = hops.get(sheet.municipalityId);
      if (joins === undefined) return [];
      const members = lineage.membersIn(id, monthIndex(sheet.month), joins);
      if (!members?.includes(sheet.municipalityId)) return [];
      return [joins <= start ? own : { ...own, joins: monthAt(joins) }];
    });
  });
}

/** From which month on each of its ancestors is a part of it. */
function hopsInto(lineage: Lineage, id: number): Map<number, number> {
  const hops = lineage.joining(id).flatMap(({ id: predecessor, joins }) => {
    const line = [predecessor, ...lineage.ancestors(predecessor)];
    return line.map((ancestor) => [ancestor, joins] as const);
  });
  return new Map(hops);
}
