import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { VersionKind } from "@/lib/domain/version-kind";

/** Where a version of this kind leaves its rows; the others concern the whole country or come by a submission. */
const TABLES: Partial<Record<VersionKind, string>> = {
  declaration: "declaration",
  mapping: "label_mapping",
  contact: "contact",
  event: "event",
  target: "target",
  group: "group_member",
};

/** Whose registers versions changed, by version; of those that came by a submission the submission tells. */
export async function versionPlaces(
  db: Database,
  versions: readonly { number: number; kind: VersionKind }[],
): Promise<Map<number, number[]>> {
  const places = new Map<number, number[]>();
  for (const kind of new Set(versions.map((version) => version.kind))) {
    const table = TABLES[kind];
    if (!table) continue;
    const numbers = versions.filter((version) => version.kind === kind).map(({ number }) => number);
    for (const { number, id } of await changedBy(db, table, numbers))
      places.set(number, [...(places.get(number) ?? []), id]);
  }
  return places;
}

async function changedBy(db: Database, table: string, numbers: number[]) {
  const list = sql`${`{${numbers.join(",")}}`}::int[]`;
  return db.execute<{ number: number; id: number }>(sql`
    select distinct v as number, municipality_id as id
    from ${sql.identifier(table)} cross join lateral unnest(array[since_version, until_version]) v
    where municipality_id is not null and v = any(${list})`);
}
