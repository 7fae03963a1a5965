import type { GroupRow } from "@/db/queries/groups";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/reports/context";
import { acrossMergers } from "@/lib/reports/lineage-sums";
import { groupSums } from "./group-sums";

/** The group with this code, or an error that says which one is unknown. */
export function groupOf({ registers }: Context, code: string): GroupRow {
  const group = registers.groups.find((candidate) => candidate.code === code);
  const country = registers.country.code;
  if (!group) throw new AppError("not-found", `There is no group ${code} in ${country}.`, { country, group: code });
  return group;
}

/** Every municipality of the country, by name. */
export async function byName({ tx, registers, asOf }: Context): Promise<MunicipalityRow[]> {
  const { code } = registers.country;
  const order = new Intl.Collator(code === "no" ? "nb" : "da");
  return (await municipalities(tx, code, asOf)).sort((a, b) => order.compare(a.name, b.name));
}

/** The same snapshot, with the sums of a group's members instead of the country's. */
export async function inGroup(context: Context, group: GroupRow): Promise<Context> {
  const rows = (await byName(context)).filter(({ id }) => group.members.includes(id));
  const members = new Set(rows.map(({ id }) => id));
  return { ...context, sums: acrossMergers(groupSums(context, rows), context.lineage, members), members };
}
