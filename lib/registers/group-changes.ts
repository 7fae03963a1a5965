import type postgres from "postgres";
import type { Database } from "@/db/client";
import { countryRegisters } from "@/db/queries/country-registers";
import { municipalityByCode } from "@/db/queries/municipalities";
import {
  changeGroup,
  endGroup,
  eventsOfGroup,
  insertGroup,
  standingGroup,
  standingGroupByCode,
} from "@/db/sheets/groups";
import { underNewVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";
import { type Author, invalid } from "./event-changes";
import { groupCode } from "./group-code";

/** A group as one writes it: its municipalities by their codes. */
export type WrittenGroup = { name: string; note: string | null; members: readonly string[] };

type Served = { db: Database; sql: postgres.Sql };
export type ChangedGroup = { id: number; code: string; version: number };

/** Saves a group under a code of its own; without one, that which its name makes. */
export async function addGroup(
  { db, sql }: Served,
  country: string,
  { code: asked, ...written }: WrittenGroup & { code: string | null },
  author: Author,
): Promise<ChangedGroup> {
  if (!(await countryRegisters(db, country)))
    throw new AppError("not-found", `There is no country ${country}.`, { country });
  const code = asked ?? groupCode(written.name);
  if (code === "") throw invalid("code", written.name, "cannot be made from this name: it has no letters or digits");
  const members = await memberIds(db, country, written.members);
  const ids: number[] = [];
  const version = await underNewVersion(sql, { kind: "group", country, ...author }, async (tx, number) => {
    if (await standingGroupByCode(tx, country, code))
      throw new AppError("conflict", `There is a group ${code} already.`, { reason: "code-taken", code });
    ids.push(await insertGroup(tx, { country, code, name: written.name, note: written.note, members }, number));
  });
  return { id: ids[0] ?? 0, code, version };
}

/** Its code stays: it is in addresses. */
export async function rewriteGroup(
  { db, sql }: Served,
  id: number,
  { name, note, members: codes }: WrittenGroup,
  author: Author,
): Promise<ChangedGroup> {
  const { country, code } = await existing(sql, id);
  const members = await memberIds(db, country, codes);
  const version = await underNewVersion(sql, { kind: "group", country, ...author }, async (tx, number) => {
    await existing(tx, id); // under the lock: somebody may have ended it since
    await changeGroup(tx, id, { country, code, name, note, members }, number);
  });
  return { id, code, version };
}

/** A group that has events is kept: without it they would be nobody's. */
export async function removeGroup({ sql }: Served, id: number, author: Author): Promise<ChangedGroup> {
  const { country, code } = await existing(sql, id);
  const version = await underNewVersion(sql, { kind: "group", country, ...author }, async (tx, number) => {
    await existing(tx, id);
    const events = await eventsOfGroup(tx, id);
    if (events > 0)
      throw new AppError("conflict", `The group ${code} has ${events} events.`, { reason: "has-events", events });
    await endGroup(tx, id, number);
  });
  return { id, code, version };
}

async function existing(sql: postgres.ISql, id: number) {
  const group = await standingGroup(sql, id);
  if (!group) throw new AppError("not-found", `There is no group ${id}.`, { id });
  return group;
}

async function memberIds(db: Database, country: string, codes: readonly string[]): Promise<number[]> {
  const rows = await Promise.all(codes.map((code) => municipalityByCode(db, { country, code })));
  const unknown = codes.filter((_, index) => !rows[index]);
  if (unknown.length > 0) throw invalid("members", unknown, `are no municipalities of ${country}`);
  return [...new Set(rows.flatMap((row) => (row ? [row.id] : [])))];
}
