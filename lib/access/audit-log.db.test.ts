import { beforeAll, expect, test } from "vitest";
import { addAudit } from "@/db/access/audit";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { auditPage, everyAudit } from "./audit-log";

let world: TestDatabase;

const line = (part: object) => ({
  ...{ at: new Date("2026-03-02T10:00:00Z"), actor: "anne@example.dk", action: "sign-in", subject: null },
  ...{ outcome: "done" as const, address: "127.0.0.1", requestId: "r", details: null },
  ...part,
});

beforeAll(async () => {
  world = await testDatabase();
  const { sql } = world;
  await sql`insert into account (id, name, email, role) values ('anne', 'Anne', 'anne@example.dk', 'administrator')`;
  await sql`
    insert into api_key (hash, start, name, municipality_id, created_by, created_at, expires_at)
    values ('h', 'kb_', 'Fagsystem', 1, 'anne', now(), now())`;
  for (let number = 1; number <= 120; number++) await addAudit(sql, line({ subject: String(number) }));
  const key = "key:1";
  await addAudit(sql, line({ actor: key, action: "submission-send", at: new Date("2026-03-02T22:59:59Z") }));
  await addAudit(sql, line({ actor: key, action: "submission-send", at: new Date("2026-03-02T23:00:00Z") }));
  await addAudit(sql, line({ actor: null, outcome: "refused", subject: "x@example.dk" }));
});

test("pages go from the newest to the oldest and back, without a gap or a repetition", async () => {
  const seen: number[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await auditPage(world.sql, {}, { before });
    expect(page.count).toBe(123);
    seen.push(...page.rows.map(({ id }) => id));
    if (page.older === null) break;
    before = page.older;
  }
  expect(seen).toEqual(Array.from({ length: 123 }, (_, index) => 123 - index));
  const { rows, newer } = await auditPage(world.sql, {}, { after: 23 });
  expect([rows.at(0)?.id, rows.at(-1)?.id, newer]).toEqual([73, 24, 73]);
});

test("the log is filtered by who, what and how it went; a key and an account have their names", async () => {
  const byKey = await auditPage(world.sql, { actor: "key:1" }, {});
  expect([byKey.count, byKey.rows[0]?.actorName]).toEqual([2, "Fagsystem"]);
  const refused = await auditPage(world.sql, { outcome: "refused" }, {});
  expect(refused.rows.map(({ subject, actor }) => [subject, actor])).toEqual([["x@example.dk", null]]);
  expect((await auditPage(world.sql, { action: "submission-send", actor: "anne@example.dk" }, {})).count).toBe(0);
  expect(refused.actors).toEqual([
    { actor: "anne@example.dk", actorName: "Anne" },
    { actor: "key:1", actorName: "Fagsystem" },
  ]);
});

test("a day begins at midnight where the municipalities are", async () => {
  const on = async (from: string, to: string) =>
    (await auditPage(world.sql, { actor: "key:1", from, to }, {})).rows.map(({ id }) => id);
  expect(await on("2026-03-02", "2026-03-02")).toEqual([121]);
  expect(await on("2026-03-03", "2026-03-03")).toEqual([122]);
  expect(await on("2026-03-02", "2026-03-03")).toEqual([122, 121]);
});

test("the file has every line that fits", async () => {
  const ids: number[] = [];
  for await (const rows of everyAudit(world.sql, { actor: "anne@example.dk" })) ids.push(...rows.map(({ id }) => id));
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([120, 120, 1]);
});

test.each(["update audit set actor = 'x'", "delete from audit where id = 1", "truncate audit"])(
  "%s fails",
  async (change) => {
    await expect(world.sql.unsafe(change)).rejects.toThrow("only ever added to");
  },
);
