import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type OpenDatabase, openDatabase } from "./client";
import { administering } from "./embedded";

const TEMPLATE = "template_kanalbarometer";

export type TestDatabase = OpenDatabase & { url: string };

const opened: { name: string; close: () => Promise<void> }[] = [];

/**
 * A database of one's own, with the real migrations and registers; dropped after the test file. In files
 * named *.db.test.ts only. `empty` has no tables at all.
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = empty ? "template0" : TEMPLATE;
  await administering(inject("postgres"), (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(inject("postgres"));
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { max: 4 });
  opened.push({ name, close: database.close });
  return { ...database, url: url.href };
}

/** Closes and drops what this file opened. */
export async function dropTestDatabases(): Promise<void> {
  const all = opened.splice(0);
  await Promise.all(all.map(({ close }) => close()));
  await administering(inject("postgres"), async (sql) => {
    for (const { name } of all) await sql`drop database if exists ${sql(name)} with (force)`;
  });
}
