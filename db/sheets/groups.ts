import type { Sql, Transaction } from "./copy";

export type NewGroup = { country: string; code: string; name: string; note: string | null; members: readonly number[] };
export type StandingGroup = { id: number; country: string; code: string; name: string; note: string | null };

/** Adds a group under a version that holds the commit lock, and answers its id, which no other group gets. */
export async function insertGroup(tx: Transaction, group: NewGroup, version: number): Promise<number> {
  const [row] = await tx<{ id: number }[]>`select coalesce(max(id), 0) + 1 as id from municipality_group`;
  if (!row) throw new Error("An aggregate always has one row.");
  await writeGroup(tx, row.id, group, version);
  await addMembers(tx, row.id, group.members, version);
  return row.id;
}

/** From this version on the group has these words and members; who stays in it is not written again. */
export async function changeGroup(tx: Transaction, id: number, group: NewGroup, version: number): Promise<void> {
  await tx`update municipality_group set until_version = ${version} where id = ${id} and until_version is null`;
  await writeGroup(tx, id, group, version);
  const members = await membersOf(tx, id);
  await endMembers(
    tx,
    id,
    members.filter((member) => !group.members.includes(member)),
    version,
  );
  await addMembers(
    tx,
    id,
    group.members.filter((member) => !members.includes(member)),
    version,
  );
}

/** What it was before the version stays readable. */
export async function endGroup(tx: Transaction, id: number, version: number): Promise<void> {
  await tx`update municipality_group set until_version = ${version} where id = ${id} and until_version is null`;
  await tx`update group_member set until_version = ${version} where group_id = ${id} and until_version is null`;
}

export async function standingGroup(sql: Sql, id: number): Promise<StandingGroup | null> {
  const [row] = await sql<StandingGroup[]>`
    select id, country, code, name, note from municipality_group where id = ${id} and until_version is null`;
  return row ?? null;
}

export async function standingGroupByCode(sql: Sql, country: string, code: string): Promise<StandingGroup | null> {
  const [row] = await sql<StandingGroup[]>`
    select id, country, code, name, note from municipality_group
    where country = ${country} and code = ${code} and until_version is null`;
  return row ?? null;
}

/** How many events that stand are the group's. */
export async function eventsOfGroup(sql: Sql, id: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from event where group_id = ${id} and until_version is null`;
  return row?.count ?? 0;
}

/** By id. */
export async function membersOf(sql: Sql, id: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select municipality_id as id from group_member where group_id = ${id} and until_version is null order by 1`;
  return rows.map((row) => row.id);
}

async function writeGroup(tx: Transaction, id: number, group: NewGroup, version: number): Promise<void> {
  await tx`
    insert into municipality_group (id, country, code, name, note, since_version)
    values (${id}, ${group.country}, ${group.code}, ${group.name}, ${group.note}, ${version})`;
}

async function addMembers(tx: Transaction, id: number, members: readonly number[], version: number): Promise<void> {
  for (const member of new Set(members))
    await tx`insert into group_member (group_id, municipality_id, since_version) values (${id}, ${member}, ${version})`;
}

async function endMembers(tx: Transaction, id: number, members: readonly number[], version: number): Promise<void> {
  await tx`
    update group_member set until_version = ${version}
    where group_id = ${id} and municipality_id = any(${[...members]}::int[]) and until_version is null`;
}
