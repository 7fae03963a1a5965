import type { LeagueSumRow } from "@/db/queries/league-sums";
import { type Measure, measured } from "@/lib/domain/share";
import { type ShareDifference, shareDifference } from "@/lib/domain/share-difference";
import type { Observed } from "@/lib/domain/shrunken";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { changeRule } from "@/lib/reports/change-rule";
import { partOf } from "./league-columns";

/** Several municipalities as one: sums first, over how many of how many. Shares are 0..1, unrounded. */
export type PooledUnit = {
  over: number;
  of: number;
  share: number | null;
  digitalShare: number | null;
  selfServiceShare: number | null;
  total: number;
  /** Against the window a year before, over those who are joint in both; null where there are none, or a series broke. */
  change: { before: number; after: number; over: number } | null;
};

/** A group's members against all others of the country. */
export type AgainstRest = {
  members: PooledUnit;
  rest: PooledUnit;
  /** The rank that the members would have as one municipality among those of the country; null without a share. */
  place: { rank: number; of: number } | null;
  /** members − rest, with where it lies at 90 %; null where either has no share. */
  difference: ShareDifference | null;
};

type Rule = ReturnType<typeof changeRule>;

/** Only joint municipalities in final windows are pooled, as only they are ranked. */
export function pooledUnit(rows: readonly LeagueSumRow[], answered: AnsweredWindow, rule: Rule): PooledUnit {
  const joint = answered.state === "final" ? rows.filter((row) => partOf(row, "digital") !== null) : [];
  const total = sumOf(joint, (row) => row.total);
  const shareOf = (measure: Measure) => (total === 0 ? null : sumOf(joint, (row) => measuredIn(row, measure)) / total);
  return {
    ...{ over: joint.length, of: rows.length, total },
    share: shareOf(answered.measure),
    digitalShare: shareOf("digital"),
    selfServiceShare: shareOf("self_service"),
    change: changeIn(joint, answered.measure, rule),
  };
}

export function againstRest(
  rows: readonly LeagueSumRow[],
  isMember: (id: number) => boolean,
  answered: AnsweredWindow,
  rule: Rule,
): AgainstRest {
  const [members, rest] = [rows.filter(({ id }) => isMember(id)), rows.filter(({ id }) => !isMember(id))];
  const observed = (some: readonly LeagueSumRow[]): Observed[] =>
    answered.state !== "final"
      ? []
      : some.flatMap((row) =>
          partOf(row, "digital") === null
            ? []
            : [{ total: row.total ?? 0, measured: measuredIn(row, answered.measure) }],
        );
  const unit = pooledUnit(members, answered, rule);
  return {
    members: unit,
    place: unit.share === null ? null : placeAmong(rows, unit.share, answered),
    rest: pooledUnit(rest, answered, rule),
    difference: shareDifference(observed(members), observed(rest)),
  };
}

function placeAmong(rows: readonly LeagueSumRow[], share: number, { measure }: AnsweredWindow) {
  const shares = rows.flatMap((row) => partOf(row, measure) ?? []);
  return { rank: 1 + shares.filter((other) => other > share).length, of: shares.length };
}

function changeIn(joint: readonly LeagueSumRow[], measure: Measure, { stopped, without }: Rule): PooledUnit["change"] {
  const both = joint.filter(({ id, beforeTotal }) => (beforeTotal ?? 0) > 0 && !without.includes(id));
  if (stopped || both.length === 0) return null;
  return {
    before: sumOf(both, (row) => beforeIn(row, measure)) / sumOf(both, (row) => row.beforeTotal),
    after: sumOf(both, (row) => measuredIn(row, measure)) / sumOf(both, (row) => row.total),
    over: both.length,
  };
}

function measuredIn({ digital, selfService }: LeagueSumRow, measure: Measure): number {
  return measured({ digital: digital ?? 0, selfService: selfService ?? 0 }, measure);
}

function beforeIn({ beforeDigital, beforeSelfService }: LeagueSumRow, measure: Measure): number {
  return measured({ digital: beforeDigital ?? 0, selfService: beforeSelfService ?? 0 }, measure);
}

function sumOf(rows: readonly LeagueSumRow[], of: (row: LeagueSumRow) => number | null): number {
  return rows.reduce((sum, row) => sum + (of(row) ?? 0), 0);
}
