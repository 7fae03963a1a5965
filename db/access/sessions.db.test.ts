import { beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { endSession, sessionsOf } from "./sessions";

let base: TestDatabase;

beforeAll(async () => {
  base = await testDatabase();
  for (const id of ["anne", "bo"])
    await base.sql`insert into account (id, name, email, role) values (${id}, ${id}, ${`${id}@example.dk`}, 'manager')`;
  const session = (id: string, account: string, hours: number, used: string) => base.sql`
    insert into session (id, token, user_id, expires_at, created_at, updated_at, user_agent)
    values (${id}, ${`token-${id}`}, ${account}, now() + make_interval(hours => ${hours}),
      now(), ${used}::text::timestamptz, 'Firefox/140.0')`;
  await session("morning", "anne", 12, "2014-10-05T09:00:00Z");
  await session("noon", "anne", 12, "2014-10-05T12:00:00Z");
  await session("over", "anne", -1, "2014-10-05T07:00:00Z");
  await session("theirs", "bo", 12, "2014-10-05T09:00:00Z");
});

test("an account's sessions are those that have not run out, the last used first, without their tokens", async () => {
  const sessions = await sessionsOf(base.sql, "anne");
  expect(sessions.map(({ id }) => id)).toEqual(["noon", "morning"]);
  expect(new Date(sessions[0]?.usedAt ?? "").toISOString()).toBe("2014-10-05T12:00:00.000Z");
  expect(JSON.stringify(sessions)).not.toContain("token");
});

test("an account ends its own session, and nobody else's", async () => {
  expect(await endSession(base.sql, { id: "theirs", accountId: "anne" })).toBe(false);
  expect(await endSession(base.sql, { id: "morning", accountId: "anne" })).toBe(true);
  expect((await sessionsOf(base.sql, "anne")).map(({ id }) => id)).toEqual(["noon"]);
  expect(await sessionsOf(base.sql, "bo")).toHaveLength(1);
});
