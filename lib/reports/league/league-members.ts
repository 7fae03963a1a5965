import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { Month } from "@/lib/domain/month";
import { type SizeClass, sizeClass } from "@/lib/domain/size-class";
import { groupOf } from "@/lib/reports/calendar/group-scope";
import type { Context } from "@/lib/reports/context";
import { inhabitantsOf } from "@/lib/reports/inhabitants";

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
  db: Database,
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
  const people = await inhabitantsOf(db, context, ids, Number(month.slice(0, 4)));
  return near.filter(({ id }) => sizeClass(people(id)) === size);
}
