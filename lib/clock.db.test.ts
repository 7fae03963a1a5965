import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { clock, today } from "./clock";

test("a database without a setting lives in real time", async () => {
  const { db } = await testDatabase();
  const before = Date.now();
  expect((await clock(db)).getTime()).toBeGreaterThanOrEqual(before);
});

test("the demo's clock stands still", async () => {
  const { db, sql } = await testDatabase();
  await sql`insert into setting (key, value) values ('clock', '2014-10-05')`;
  expect(await today(db)).toBe("2014-10-05");
});
