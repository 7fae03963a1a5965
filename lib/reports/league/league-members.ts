import type { LeagueSumRow } from "@/db/queries/league-sums";
import { populations } from "@/db/queries/municipalities";
import { inhabitantsIn } from "@/lib/domain/country-rollup";
import type { Month } from "@/lib/domain/month";
import { type SizeClass, sizeClass } from "@/lib/domain/size-class";
import { groupOf } from "@/lib/reports/calendar/group-scope";
import type { Context } from "@/lib/reports/context";

/** Who is compared. */
export type MemberFilter = {
  region?: string | undefined;
  kind?: string | undefined;
  size?: SizeClass | undefined;
  /** A group's code: only its members. */
  group?: string | undefined;
};

/** Which rows the filter leaves. Inhabitants are those of the window's last year. */
export async function membersOf(
  context: Context,
  rows: readonly LeagueSumRow[],
  { region, kind, size, group }: MemberFilter,
  month: Month,
): Promise<LeagueSumRow[]> {
  const members = group === undefined ? null : new Set(groupOf(context, group).members);
  const near = rows.filter(
    (row) =>
      (region === undefined || row.region === region) &&
      (kind === undefined || row.kind === kind) &&
      (members === null || members.has(row.id)),
  );
  if (size === undefined) return near;
  const ids = near.map(({ id }) => id);
  const people = ids.length === 0 ? new Map() : await populations(context.tx, ids, context.asOf);
  return near.filter(({ id }) => {
    const byYear = people.get(id);
    return byYear && sizeClass(inhabitantsIn(byYear, Number(month.slice(0, 4)))) === size;
  });
}
