import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backup } from "./backup";
import { restore } from "./restore";
import { type TestDatabase, testDatabase } from "./testing";

const folder = mkdtempSync(join(tmpdir(), "kanalbarometer-backup-"));
const file = join(folder, "figures.backup");
const silent = () => {};

let original: TestDatabase;

beforeAll(async () => {
  original = await testDatabase();
  const { sql } = original;
  // What COPY has to escape, and what a reader of lines could take for the end of a table.
  const awkward = ["\\.", "a\tb", "a\nb", "\n\\.\n", "æøå", "", "\\N"];
  await sql`insert into setting ${sql(awkward.map((value, index) => ({ key: `awkward ${index}`, value })))}`;
  await sql`insert into submission (country, state, source, by, at) values ('dk', 'draft', 'page', 'Ærø', now())`;
  await sql`insert into submission_file select id, '\\x00ff0a5c2e0a' from submission`;
  await sql`insert into sheet values (1, '2012-03-01', 1, 1, '{0,null,7}')`;
  await sql`insert into audit (at, actor, action, outcome) values (now(), 'anne@example.dk', 'sign-in', 'done')`;
  await backup(sql, file, silent);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("what was backed up and restored is backed up again as exactly the same rows", async () => {
  const copy = await testDatabase({ empty: true });
  const again = join(folder, "again.backup");
  const restored = await restore(copy.sql, file, silent);
  const written = await backup(copy.sql, again, silent);
  expect(written).toEqual(restored);
  expect(written.tables.find(({ name }) => name === "municipality")?.rows).toBeGreaterThan(90);
  const value = await copy.sql`select value from setting where key = 'awkward 3'`;
  expect(value[0]?.value).toBe("\n\\.\n");
});

test("numbering goes on where it stood, and the constraints are back", async () => {
  const copy = await testDatabase({ empty: true });
  await restore(copy.sql, file, silent);
  const [next] = await copy.sql`
    insert into submission (country, state, source, by, at) values ('dk', 'draft', 'page', 'me', now()) returning id`;
  expect(next?.id).toBe(2);
  await expect(copy.sql`insert into submission_file values (99, '')`).rejects.toThrow("foreign key");
});

test("the audit log comes along, and is still only added to", async () => {
  const copy = await testDatabase({ empty: true });
  await restore(copy.sql, file, silent);
  expect(await copy.sql`select actor, action from audit`).toEqual([{ actor: "anne@example.dk", action: "sign-in" }]);
  await expect(copy.sql`delete from audit`).rejects.toThrow("only ever added to");
});

test("a database that has figures is left alone", async () => {
  await expect(restore(original.sql, file, silent)).rejects.toThrow("not empty");
});

test.each([
  ["cut off", (text: string) => text.slice(0, text.length / 2)],
  ["without its last line", (text: string) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1)],
  ["with another figure in it", (text: string) => text.replace("{0,NULL,7}", "{0,NULL,8}")],
  ["with a row that no table takes", (text: string) => text.replace("{0,NULL,7}", "{0,NULL,x}")],
  ["with a row that its checks refuse", (text: string) => text.replace("{0,NULL,7}", "{0,NULL,-7}")],
  ["of another kind", () => "municipality,area,channel,month,count\n"],
])("a file %s is refused and leaves no row", async (_, damage) => {
  const copy = await testDatabase({ empty: true });
  const damaged = join(folder, "damaged.backup");
  const text = gunzipSync(readFileSync(file)).toString("latin1");
  expect(damage(text)).not.toBe(text);
  writeFileSync(damaged, gzipSync(Buffer.from(damage(text), "latin1")));
  await expect(restore(copy.sql, damaged, silent)).rejects.toThrow("was not restored");
  const [found] = await copy.sql`select to_regclass('public.setting')::text as name`;
  if (found?.name) expect(await copy.sql`select * from setting`).toEqual([]);
});

test("a file that is not there, or not compressed, is a message and no crash", async () => {
  const copy = await testDatabase({ empty: true });
  await expect(restore(copy.sql, join(folder, "nowhere"), silent)).rejects.toThrow("no such file");
  writeFileSync(join(folder, "plain"), "hello");
  await expect(restore(copy.sql, join(folder, "plain"), silent)).rejects.toThrow("incorrect header");
});
