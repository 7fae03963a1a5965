import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { Month } from "@/lib/domain/month";
import { measured } from "@/lib/domain/share";
import type { AnsweredWindow } from "@/lib/reports/asked";

type JointRow = { month: Month; over: number; of: number; total: number; digital: number; selfService: number };

/** The country's joint figure beside its league, over how many of how many. */
export type LeagueJoint = { share: number | null; over: number; of: number };

export function jointRow(rows: readonly JointRow[], { month, measure }: AnsweredWindow): LeagueJoint {
  const row = rows.find((candidate) => candidate.month === month);
  if (!row) return { share: null, over: 0, of: 0 };
  return { share: row.total === 0 ? null : measured(row, measure) / row.total, over: row.over, of: row.of };
}

/** The joint figure of the areas asked for, over those who count them. */
export function jointRows(rows: readonly LeagueSumRow[], { measure }: AnsweredWindow): LeagueJoint {
  const joint = rows.filter((row) => row.joint);
  const add = (pick: (row: LeagueSumRow) => number | null) => joint.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  const sum = { digital: add((row) => row.digital), selfService: add((row) => row.selfService) };
  const total = add((row) => row.total);
  return { share: total === 0 ? null : measured(sum, measure) / total, over: joint.length, of: rows.length };
}
