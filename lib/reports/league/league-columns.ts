import type { CountryRegisters } from "@/db/queries/country-registers";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { type Cost, cost, type Price } from "@/lib/domain/cost";
import type { ValueColumn } from "@/lib/domain/league-order";
import { expectedShare, nextTarget } from "@/lib/domain/path";
import { type Measure, measured } from "@/lib/domain/share";
import { missingInquiries } from "@/lib/domain/verdict";
import { windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { changeRule } from "@/lib/reports/change-rule";
import { pricesOf } from "@/lib/reports/cost-figure";
import type { NoChange } from "@/lib/reports/figures";
import { pathTargets } from "@/lib/reports/strategy";

export type UnrankedReason = "not-reported" | "incomplete" | "core-channel" | "no-inquiries" | "not-final";

/** Why a row without an absence of its own has no value in the sorted column, or no share in the areas asked for. */
export type NoValueReason = "not-by-area" | "no-earlier" | "series-break" | "no-path" | "no-target" | "no-price";

/** `no-earlier`: the municipality is not in the joint figure of the window a year before. */
export type NoLeagueChange = NoChange | "no-earlier";

/** What a row's values are worked out with. `path` and `target` (basis points) are null where the measure has none. */
export type ColumnFacts = {
  answered: AnsweredWindow;
  rule: ReturnType<typeof changeRule>;
  path: number | null;
  target: { year: number; shareBp: number } | null;
  prices: readonly Price[];
};

export function columnFacts(
  answered: AnsweredWindow,
  registers: CountryRegisters,
  rule: ColumnFacts["rule"],
): ColumnFacts {
  const targets = pathTargets(registers, answered.measure);
  const set = registers.priceSets.find((candidate) => candidate.standard);
  return {
    ...{ answered, rule },
    path: expectedShare(targets, windowOf(answered)),
    target: nextTarget(targets, windowOf(answered)),
    prices: set ? pricesOf(set.code, registers) : [],
  };
}

/** Only joint municipalities in final windows are ranked. */
export function shareOf(row: LeagueSumRow, { measure, state }: AnsweredWindow): number | null {
  return state === "final" ? partOf(row, measure) : null;
}

export function partOf({ joint, total, digital, selfService }: LeagueSumRow, measure: Measure): number | null {
  if (!joint || !total || digital === null || selfService === null) return null;
  return measured({ digital, selfService }, measure) / total;
}

export function changeOf(
  row: LeagueSumRow,
  share: number,
  measure: Measure,
  { stopped, without }: ColumnFacts["rule"],
): { change: number | null; noChange: NoChange | null } {
  const { beforeTotal, beforeDigital: digital, beforeSelfService: selfService } = row;
  if (!beforeTotal || digital === null || selfService === null) return { change: null, noChange: null };
  if (stopped || without.includes(row.id)) return { change: null, noChange: "series-break" };
  return { change: share - measured({ digital, selfService }, measure) / beforeTotal, noChange: null };
}

export function costOf(row: LeagueSumRow, { prices }: ColumnFacts): Pick<Cost, "perInquiry" | "coverage"> {
  const { perInquiry, coverage } = cost(row.byChannel ?? [], prices);
  return { perInquiry, coverage };
}

export function missingOf(row: LeagueSumRow, { answered, target }: ColumnFacts): number | null {
  const { total, digital, selfService } = row;
  if (!target || total === null || digital === null || selfService === null) return null;
  return missingInquiries(measured({ digital, selfService }, answered.measure), total, target.shareBp);
}

/** What a row is ranked on; null where it has no share at all, or none of this. */
export function columnValue(facts: ColumnFacts, column: ValueColumn, row: LeagueSumRow): number | null {
  const share = shareOf(row, facts.answered);
  if (share === null) return null;
  switch (column) {
    case "share":
      return share;
    case "change":
      return changeOf(row, share, facts.answered.measure, facts.rule).change;
    case "distance":
      return facts.path === null ? null : share - facts.path;
    case "gap":
      return facts.target === null ? null : facts.target.shareBp / 10_000 - share;
    case "missing":
      return missingOf(row, facts);
    case "digital":
      return partOf(row, "digital");
    case "selfService":
      return partOf(row, "self_service");
    case "cost":
      return costOf(row, facts).perInquiry;
    case "total":
      return row.total;
  }
}

export function reasonOf(row: LeagueSumRow, { state }: Pick<AnsweredWindow, "state">): UnrankedReason {
  if (row.complete === null) return "not-reported";
  if (!row.complete) return "incomplete";
  if (!row.joint) return "core-channel";
  return row.total === 0 ? "no-inquiries" : state !== "final" ? "not-final" : "incomplete";
}

/** Why a row with a share has no value in a column. */
export function withoutValue(facts: ColumnFacts, column: ValueColumn, row: LeagueSumRow): NoValueReason {
  if (column === "change") return changeOf(row, 0, facts.answered.measure, facts.rule).noChange ?? "no-earlier";
  if (column === "distance") return "no-path";
  return column === "cost" ? "no-price" : "no-target";
}
