import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Database, openDatabase } from "./client";
import { driverOf } from "./driver";
import { snapshot } from "./snapshot";
import { testDatabase } from "./testing";

const opened = await testDatabase();
const { db, url } = opened;
await opened.sql`create table tally (n int)`;

const tally = async (tx: Database) => {
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from tally where n < ${100}`);
  return row?.n;
};

test("what is committed between two reads is not seen", async () => {
  const seen = await snapshot(db, async (tx) => {
    const before = await tally(tx);
    await opened.sql`insert into tally values (1)`;
    return [before, await tally(tx)];
  });
  expect(seen).toEqual([0, 0]);
  expect(await tally(db)).toBe(1);
});

test("nothing is written in it", async () => {
  const writing = snapshot(db, (tx) => tx.execute(sql`insert into tally values (2)`));
  await expect(writing).rejects.toThrow("Failed query: insert into tally");
});

const kept = (tx: Database) =>
  driverOf(tx)<{ statement: string }[]>`select statement from pg_prepared_statements where statement like '%tally%'`;

test("what is asked twice is prepared once", async () => {
  const found = await snapshot(db, async (tx) => {
    await tally(tx);
    await tally(tx);
    return kept(tx);
  });
  expect(found.filter(({ statement }) => statement.includes("count(*)"))).toHaveLength(1);
});

test("a long list of ids is not prepared, since each length would be a statement of its own", async () => {
  const ids = Array.from({ length: 41 }, (_, index) => sql`${index}`);
  const found = await snapshot(db, async (tx) => {
    await tx.execute(sql`select n from tally where n in (${sql.join(ids, sql`, `)})`);
    return kept(tx);
  });
  expect(found.filter(({ statement }) => statement.includes(" in ("))).toEqual([]);
});

test("a pool that shares connections can turn preparing off", async () => {
  const shared = openDatabase(`${url}?prepare=false`, { max: 1 });
  await tally(shared.db);
  const found = await shared.sql`select from pg_prepared_statements`;
  await shared.close();
  expect(found).toHaveLength(0);
});
