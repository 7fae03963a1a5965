import type { Declared } from "@/lib/domain/declared";
import { firstDay, type Month } from "@/lib/domain/month";
import { copyIn, copyOut, type Sql, type Transaction } from "./copy";

export type Declaration = Declared & { municipalityId: number };
export type NewDeclaration = Declaration & { reason: string | null };
/** What a version added, and the row that it took the place of. */
export type AddedDeclaration = Declaration & { replacedFrom: Month | null };

const ENDLESS: Month = "9999-12";

/** The declarations that stand, or stood at a version. */
export async function declarationsAt(
  sql: Sql,
  municipalityIds: readonly number[],
  version?: number,
): Promise<Declaration[]> {
  const query = `select municipality_id, valid_from, coalesce(valid_to, '${firstDay(ENDLESS)}'), array_agg(slot::int)
    from declaration
    where municipality_id = any('{${municipalityIds.map(Math.trunc).join(",")}}'::int[]) and ${standsAt(version)}
    group by municipality_id, valid_from, valid_to`;
  const declarations: Declaration[] = [];
  for await (const row of copyOut(sql, query)) {
    const [municipalityId, from, last] = [row.int(0), row.month(1), row.month(2)];
    const to = last === ENDLESS ? null : last;
    for (const slot of row.ints(3)) declarations.push({ municipalityId, slot, from, to });
  }
  return declarations;
}

export function byMunicipality<T extends { municipalityId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.municipalityId);
    if (group) group.push(row);
    else groups.set(row.municipalityId, [row]);
  }
  return groups;
}

/** SQL for the register rows that stand, or stood at a version. */
export function standsAt(version?: number): string {
  if (version === undefined) return "until_version is null";
  const at = Math.trunc(version);
  return `since_version <= ${at} and (until_version is null or until_version > ${at})`;
}

export function insertDeclarations(
  tx: Transaction,
  declarations: readonly NewDeclaration[],
  version: number,
): Promise<number> {
  const columns = ["municipality_id", "slot", "valid_from", "valid_to", "reason", "since_version"];
  return copyIn(tx, { table: "declaration", columns }, declarations, (row, declaration) => {
    row.int(declaration.municipalityId);
    row.smallint(declaration.slot);
    row.month(declaration.from);
    declaration.to === null ? row.nothing() : row.month(declaration.to);
    declaration.reason === null ? row.nothing() : row.text(declaration.reason);
    row.int(version);
  });
}

/** Ends rows as of a version; what they said before it stays readable. */
export async function endDeclarations(
  tx: Transaction,
  declarations: readonly Pick<Declaration, "municipalityId" | "slot" | "from">[],
  version: number,
): Promise<void> {
  if (declarations.length === 0) return;
  await tx`
    update declaration d set until_version = ${version}
    from unnest(
      ${declarations.map(({ municipalityId }) => municipalityId)}::int[],
      ${declarations.map(({ slot }) => slot)}::int[],
      ${declarations.map(({ from }) => firstDay(from))}::text[]::date[]
    ) as k(municipality_id, slot, valid_from)
    where d.municipality_id = k.municipality_id and d.slot = k.slot and d.valid_from = k.valid_from
      and d.until_version is null`;
}

/** The declarations that a version added and that still stand. */
export async function declarationsAddedBy(sql: Sql, version: number): Promise<AddedDeclaration[]> {
  return sql<AddedDeclaration[]>`
    select d.municipality_id as "municipalityId", d.slot::int, to_char(d.valid_from, 'YYYY-MM') as "from",
      to_char(d.valid_to, 'YYYY-MM') as "to", to_char(old.valid_from, 'YYYY-MM') as "replacedFrom"
    from declaration d
    left join declaration old on old.municipality_id = d.municipality_id and old.slot = d.slot
      and old.until_version = ${version} and old.valid_to is not distinct from d.valid_to
    where d.since_version = ${version} and d.until_version is null`;
}
