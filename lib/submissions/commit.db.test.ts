import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { commitReading } from "./commit";
import { readingOf, readSheet } from "./fixture";
import { verify } from "./verify";

const [PHONE, SELF] = [7, 1];
test("first", async () => {
  const { sql } = await testDatabase();
  const arrival = { country: "dk", source: "command" as const, by: "test", now: new Date("2014-10-05T12:00:00Z") };
  const all = [
    [2, SELF, 90],
    [2, PHONE, 10],
    [2, 6, 5],
    [2, 8, 1],
    [2, 9, 4],
  ] as const;
  await commitReading(sql, readingOf(readSheet(101, "2012-03", all)), arrival);
  console.log(
    await sql`select * from window_total limit 2`,
    await sql`select * from country_window_total limit 2`,
    await sql`select * from country_area_total`,
  );
  await commitReading(
    sql,
    readingOf(
      readSheet(101, "2012-03", [
        [2, SELF, 91],
        [2, PHONE, 10],
      ]),
    ),
    arrival,
  );
  console.log(await verify(sql));
});
