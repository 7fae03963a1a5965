import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { storedKind } from "@/db/queries/window-sums";
import type { Day, Month } from "@/lib/domain/month";
import { expectedShare } from "@/lib/domain/path";
import { ranked } from "@/lib/domain/rank";
import { type Measure, measured } from "@/lib/domain/share";
import { type WindowKind, yearBefore } from "@/lib/domain/window";
import { answeredWindow, windowOf } from "./answered-window";
import type { AnsweredWindow, Stamp } from "./asked";
import { changeRule } from "./change-rule";
import { inCountry } from "./context";
import type { NoChange } from "./figures";
import { pathTargets } from "./strategy";

export type LeagueQuestion = {
  country: string;
  measure: Measure;
  window: WindowKind;
  month?: Month | undefined;
  region?: string | undefined;
  kind?: string | undefined;
  page: number;
  pageSize: number;
  asOf?: string | undefined;
  today: Day;
};

/** `rank` is among the rows that the filter leaves, `rankAll` in the country; `change` is null unless joint in both windows. */
export type LeagueRow = {
  rank: number;
  rankAll: number;
  tied: boolean;
  code: string;
  name: string;
  share: number;
  change: number | null;
  /** Why a municipality that is joint in both windows has no change. */
  noChange: NoChange | null;
  /** share − path; null without a path. */
  distance: number | null;
  total: number;
  digital: number;
  selfService: number;
};

export type UnrankedReason = "not-reported" | "incomplete" | "core-channel" | "no-inquiries" | "not-final";

export type LeagueReport = Stamp & {
  country: { code: string; share: number | null; over: number; of: number };
  answered: AnsweredWindow;
  /** How many of the filter's `of` municipalities are ranked. */
  complete: number;
  of: number;
  page: number;
  pageSize: number;
  pages: number;
  rows: LeagueRow[];
  /** By name, never dropped and on every page. */
  unranked: { code: string; name: string; reason: UnrankedReason }[];
};

/** The municipalities by their share in a window; those without one beside, each with the reason. */
export async function leagueReport(db: Database, question: LeagueQuestion): Promise<LeagueReport> {
  return inCountry(db, question, async ({ stamp, registers, sums }) => {
    const months = await sums.country("month");
    const answered = answeredWindow(question, stamp, registers.country.lockDay, months);
    const window = windowOf(answered);
    const kind = storedKind(window.kind);
    const [all, country] = await Promise.all([
      sums.league(kind, window.end, yearBefore(window).end),
      kind === "month" ? months : sums.country(kind),
    ]);
    const rule = changeRule(registers, answered);
    const chosen = all.filter((row) => matches(row, question));
    const share = (row: LeagueSumRow) => shareOf(row, answered);
    const national = new Map(ranked(all, share).ranked.map(({ item, rank }) => [item.id, rank]));
    const league = ranked(chosen, share);
    const path = expectedShare(pathTargets(registers, answered.measure), window);
    const from = (question.page - 1) * question.pageSize;
    return {
      ...stamp,
      country: jointOf(registers.country.code, country, answered),
      answered,
      complete: league.ranked.length,
      of: chosen.length,
      page: question.page,
      pageSize: question.pageSize,
      pages: Math.max(1, Math.ceil(league.ranked.length / question.pageSize)),
      rows: league.ranked.slice(from, from + question.pageSize).map(({ item, value, rank, tied }) => ({
        rank,
        rankAll: national.get(item.id) ?? rank,
        tied,
        ...{ code: item.code, name: item.name, share: value },
        ...changeOf(item, value, answered.measure, rule),
        distance: path === null ? null : value - path,
        ...{ total: item.total ?? 0, digital: item.digital ?? 0, selfService: item.selfService ?? 0 },
      })),
      unranked: league.unranked.map((row) => ({ code: row.code, name: row.name, reason: reasonOf(row, answered) })),
    };
  });
}

function matches(row: LeagueSumRow, { region, kind }: LeagueQuestion): boolean {
  return (region === undefined || row.region === region) && (kind === undefined || row.kind === kind);
}

/** Only joint municipalities in final windows are ranked. */
function shareOf(row: LeagueSumRow, { measure, state }: AnsweredWindow): number | null {
  const { joint, total, digital, selfService } = row;
  if (state !== "final" || !joint || !total || digital === null || selfService === null) return null;
  return measured({ digital, selfService }, measure) / total;
}

function changeOf(
  row: LeagueSumRow,
  share: number,
  measure: Measure,
  { stopped, without }: ReturnType<typeof changeRule>,
): Pick<LeagueRow, "change" | "noChange"> {
  const { beforeTotal, beforeDigital: digital, beforeSelfService: selfService } = row;
  if (!beforeTotal || digital === null || selfService === null) return { change: null, noChange: null };
  if (stopped || without.includes(row.id)) return { change: null, noChange: "series-break" };
  return { change: share - measured({ digital, selfService }, measure) / beforeTotal, noChange: null };
}

function reasonOf(row: LeagueSumRow, { state }: AnsweredWindow): UnrankedReason {
  if (row.complete === null) return "not-reported";
  if (!row.complete) return "incomplete";
  if (!row.joint) return "core-channel";
  return row.total === 0 ? "no-inquiries" : state !== "final" ? "not-final" : "incomplete";
}

type JointRow = { month: Month; over: number; of: number; total: number; digital: number; selfService: number };

function jointOf(code: string, rows: readonly JointRow[], { month, measure }: AnsweredWindow): LeagueReport["country"] {
  const row = rows.find((candidate) => candidate.month === month);
  if (!row) return { code, share: null, over: 0, of: 0 };
  return { code, share: row.total === 0 ? null : measured(row, measure) / row.total, over: row.over, of: row.of };
}
