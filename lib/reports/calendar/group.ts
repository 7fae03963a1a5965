import type { Database } from "@/db/client";
import { storedKind } from "@/db/queries/window-sums";
import { yearBefore } from "@/lib/domain/window";
import { answeredWindow, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, Stamp, WindowQuestion } from "@/lib/reports/asked";
import { changeRule } from "@/lib/reports/change-rule";
import { type Context, inCountry } from "@/lib/reports/context";
import type { NoChange, Place } from "@/lib/reports/figures";
import { changeOf, reasonOf, shareOf, type UnrankedReason } from "@/lib/reports/league/league-columns";
import { type AgainstRest, againstRest } from "@/lib/reports/league/pooled-unit";
import { type OverviewReport, overviewOf } from "@/lib/reports/overview/overview";
import { byName, groupOf, inGroup } from "./group-scope";
import { type MemberCalls, memberCalls } from "./member-calls";

export type GroupHead = { id: number; code: string; name: string; note: string | null };

/** A member with its own share of the answered window; `reason` says why it is not in the group's joint figure. */
export type GroupMember = Place & {
  share: number | null;
  change: number | null;
  noChange: NoChange | null;
  total: number | null;
  reason: UnrankedReason | null;
};

/**
 * A group as a pooled unit: what Overblik says of the country, over the group's members, each of them, how they stand
 * against all others, and the calls they take. `calls` is null where the country counts none.
 */
export type GroupReport = OverviewReport & {
  group: GroupHead;
  members: GroupMember[];
  against: AgainstRest;
  calls: MemberCalls | null;
};

export async function groupReport(db: Database, question: WindowQuestion & { group: string }): Promise<GroupReport> {
  return inCountry(db, question, async (whole) => {
    const group = groupOf(whole, question.group);
    const context = await inGroup(whole, group);
    const overview = await overviewOf(context, question, { groupId: group.id });
    const { id, code, name, note } = group;
    return {
      ...overview,
      group: { id, code, name, note },
      members: await membersOf(context, overview.answered),
      against: await againstOf(whole, overview.answered, group.members),
      calls: await memberCalls(context),
    };
  });
}

/** `whole` has the sums of the country. */
async function againstOf(whole: Context, answered: AnsweredWindow, members: readonly number[]): Promise<AgainstRest> {
  const window = windowOf(answered);
  const rows = await whole.sums.league(storedKind(window.kind), window.end, yearBefore(window).end);
  return againstRest(rows, (id) => members.includes(id), answered, changeRule(whole.registers, answered));
}

/** The calls of a group's members, by themselves. */
export async function groupCallsReport(
  db: Database,
  question: { country: string; group: string; asOf?: string | undefined; today: string },
): Promise<Stamp & { group: GroupHead; calls: MemberCalls | null }> {
  return inCountry(db, question, async (whole) => {
    const group = groupOf(whole, question.group);
    const { id, code, name, note } = group;
    return {
      ...whole.stamp,
      group: { id, code, name, note },
      calls: await memberCalls(await inGroup(whole, group)),
    };
  });
}

/** A group against all others in one window. */
export type GroupAgainst = Stamp & { group: GroupHead; answered: AnsweredWindow } & AgainstRest;

export async function groupAgainstReport(
  db: Database,
  question: WindowQuestion & { group: string },
): Promise<GroupAgainst> {
  return inCountry(db, question, async (whole) => {
    const { stamp, registers, sums } = whole;
    const { id, code, name, note, members } = groupOf(whole, question.group);
    const answered = answeredWindow(question, stamp, registers.country.lockDay, await sums.country("month"));
    return { ...stamp, group: { id, code, name, note }, answered, ...(await againstOf(whole, answered, members)) };
  });
}

async function membersOf({ sums, registers }: Context, answered: AnsweredWindow): Promise<GroupMember[]> {
  const window = windowOf(answered);
  const rows = await sums.league(storedKind(window.kind), window.end, yearBefore(window).end);
  const rule = changeRule(registers, answered);
  return rows.map((row) => {
    const { code, name, total } = row;
    const share = shareOf(row, answered);
    if (share === null)
      return { code, name, share, change: null, noChange: null, total, reason: reasonOf(row, answered) };
    return { code, name, share, ...changeOf(row, share, answered.measure, rule), total, reason: null };
  });
}

export type GroupListRow = GroupHead & { members: Place[] };
export type GroupsReport = Stamp & { country: string; groups: GroupListRow[] };

/** The groups of a country, each with its members by name. */
export async function groupsReport(
  db: Database,
  question: { country: string; asOf?: string | undefined; today: string },
): Promise<GroupsReport> {
  return inCountry(db, question, async (context) => {
    const rows = await byName(context);
    return {
      ...context.stamp,
      country: question.country,
      groups: context.registers.groups.map(({ id, code, name, note, members }) => ({
        ...{ id, code, name, note },
        members: rows.filter((row) => members.includes(row.id)).map((row) => ({ code: row.code, name: row.name })),
      })),
    };
  });
}
