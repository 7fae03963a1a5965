import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { today } from "@/lib/clock";
import { deliveryReport } from "@/lib/reports/delivery/delivery-page";
import { addDemoCalendar } from "./add-calendar";
import { DEMO_EVENTS } from "./calendar-stories";
import { seedDemo } from "./seed-demo";
import { CORRECTION, COUNTS_NO_PHONE, PHONE_IN_TOTAL } from "./stories";

const { db, sql } = await testDatabase();
const progress: string[] = [];
await seedDemo(sql, (message) => progress.push(message));

type Pool = { over: number; of: number; total: number; digital: number; selfService: number };

async function pool(kind: "month" | "rolling12", month: string): Promise<Pool> {
  const [row] = await sql<Pool[]>`
    select "over", "of", total::float8, digital::float8, self_service::float8 as "selfService"
    from country_window_total where country = 'dk' and kind = ${kind} and month = ${`${month}-01`}`;
  if (!row) throw new Error(`Nothing is pooled in ${month}.`);
  return row;
}

/** The same sums by another road: from the view of the cells, over the municipalities that are named as joint. */
async function poolFromCells(from: string, to: string): Promise<Pick<Pool, "total" | "digital" | "selfService">> {
  const [row] = await sql<Pool[]>`
    select sum(c.count)::float8 as total,
      sum(c.count) filter (where c.channel in ('self_service', 'assisted_self_service', 'web_form', 'chat', 'digital_post', 'email'))::float8 as digital,
      sum(c.count) filter (where c.channel in ('self_service', 'assisted_self_service'))::float8 as "selfService"
    from cell c
    where c.country = 'dk' and c.month between ${`${from}-01`} and ${`${to}-01`} and c.municipality in (
      select m.code from municipality m join window_total w on w.municipality_id = m.id
      where w.kind = 'rolling12' and w.month = ${`${to}-01`} and w.joint)`;
  return row ?? { total: 0, digital: 0, selfService: 0 };
}

const share = ({ digital, total }: { digital: number; total: number }) => (100 * digital) / total;

test("it is marked as the demo, and its clock stands at 5 October 2014", async () => {
  expect(await sql`select key, value from setting where key in ('demo', 'clock') order by key`).toEqual([
    { key: "clock", value: "2014-10-05" },
    { key: "demo", value: "true" },
  ]);
  expect(await today(db)).toBe("2014-10-05");
});

test.each([
  ["2011-12", 97, 23.7, 24.3],
  ["2012-12", 97, 30.1, 30.6],
  ["2014-08", 91, 39.5, 40.1],
])("the twelve months to %s: %i of 98, between %d and %d %% digital", async (month, over, low, high) => {
  const pooled = await pool("rolling12", month);
  expect([pooled.over, pooled.of]).toEqual([over, 98]);
  expect(share(pooled)).toBeGreaterThan(low);
  expect(share(pooled)).toBeLessThan(high);
});

test("the sums of 2012 are also those of its cells", async () => {
  const { total, digital, selfService } = await pool("rolling12", "2012-12");
  expect(await poolFromCells("2012-01", "2012-12")).toEqual({ total, digital, selfService });
});

test("the target of 2012 is reached in whole inquiries, and August 2014 is behind a path of 41.1 %", async () => {
  const of2012 = await pool("rolling12", "2012-12");
  expect(of2012.digital * 10_000).toBeGreaterThanOrEqual(of2012.total * 3000);
  expect(share(await pool("rolling12", "2014-08"))).toBeLessThan(41.1 - 1);
});

test("61 of 98 have delivered September 2014", async () => {
  const [row] = await sql`select count(*)::int as delivered from sheet where month = '2014-09-01'`;
  expect(row?.delivered).toBe(61);
});

test("seven are not in the twelve months to August 2014", async () => {
  const rows = await sql<{ code: string }[]>`
    select m.code from municipality m left join window_total w
      on w.municipality_id = m.id and w.kind = 'rolling12' and w.month = '2014-08-01'
    where w.joint is not true order by m.code`;
  // Ishøj, Stevns, Ærø, Fanø, Lemvig, Samsø, Læsø
  expect(rows.map(({ code }) => code)).toEqual(["0183", "0336", "0492", "0563", "0665", "0741", "0825"]);
});

test("Ærø is complete without its phone, but not joint; Næstved is joint, but not by area", async () => {
  const rows = await sql`
    select m.code, w.complete, w.joint, w.by_area from window_total w join municipality m on m.id = w.municipality_id
    where m.code in (${COUNTS_NO_PHONE}, ${PHONE_IN_TOTAL}) and w.kind = 'rolling12' and w.month = '2014-08-01' order by m.code`;
  expect(rows).toEqual([
    { code: PHONE_IN_TOTAL, complete: true, joint: true, by_area: false },
    { code: COUNTS_NO_PHONE, complete: true, joint: false, by_area: true },
  ]);
});

test("municipalities declare different cells, and none declares half of one", async () => {
  const rows = await sql<{ cells: number }[]>`
    select count(*)::int as cells from declaration where until_version is null group by municipality_id`;
  const cells = rows.map((row) => row.cells);
  expect(cells).toHaveLength(98);
  expect(Math.min(...cells)).toBeGreaterThan(180);
  expect(Math.max(...cells)).toBeLessThanOrEqual(35 * 11);
  expect(new Set(cells).size).toBeGreaterThan(20);
});

test("Viborg's correction is a version of its own, by another, with a reason and what stood before", async () => {
  const [version] = await sql<{ number: number; by: string; reason: string; cells: number }[]>`
    select v.number, v.by, v.reason, cardinality(r.slots) as cells
    from version v join revision r on r.version = v.number join municipality m on m.id = r.municipality_id
    where v.by = ${CORRECTION.by} and m.code = ${CORRECTION.code} and r.month = ${`${CORRECTION.month}-01`}`;
  expect(version).toMatchObject({ reason: CORRECTION.reason, cells: CORRECTION.areas.length });
});

test("the versions follow each other in the demo's own time: registers, years, months, a correction, September, what happened", async () => {
  const rows = await sql<{ kind: string; at: Date }[]>`select kind, at from version order by number`;
  const commits = 3 + 2 * 23 + 2; // October 2012 to August 2014 by the month, in time and late
  const kinds = ["registers", "contact", ...Array.from({ length: commits }, () => "commit"), "group", "event"];
  expect(rows.map(({ kind }) => kind)).toEqual(kinds);
  expect(rows.every(({ at }, index) => index === 0 || at >= (rows[index - 1]?.at ?? at))).toBe(true);
  expect(progress).toHaveLength(commits);
});

test("all but Fanø and Læsø have an address, and mail to it reaches nobody", async () => {
  const rows = await sql<{ name: string; address: string | null }[]>`
    select m.name, c.address from municipality m left join contact c on c.municipality_id = m.id
    where m.country = 'dk' order by m.name`;
  expect(rows.filter(({ address }) => !address).map(({ name }) => name)).toEqual(["Fanø", "Læsø"]);
  expect(rows.find(({ name }) => name === "Høje-Taastrup")?.address).toBe("borgerservice@hoeje-taastrup.example");
  expect(rows.every(({ address }) => !address || /^[a-z@-]+\.example$/.test(address))).toBe(true);
});

test("its groups and events are there once, and what is taken away stays away", async () => {
  const titles = async () => {
    const rows = await sql<{ title: string }[]>`select title from event where until_version is null order by from_day`;
    return rows.map(({ title }) => title);
  };
  expect(await titles()).toEqual(
    DEMO_EVENTS.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)).map(({ title }) => title),
  );
  const [members] = await sql`
    select count(*)::int as members from group_member m join municipality_group g on g.id = m.group_id
    where g.code = '6-byerne'`;
  expect(members).toEqual({ members: 6 });
  const [before] = await sql<{ versions: number }[]>`select count(*)::int as versions from version`;
  await addDemoCalendar(sql);
  const [after] = await sql<{ versions: number }[]>`select count(*)::int as versions from version`;
  expect(after).toEqual(before);
});

test("a demo from before gets its groups and events after all that is there", async () => {
  await sql`delete from event where title like 'Kampagne%'`;
  await sql`update event set until_version = 999 where kind = 'series_break'`;
  await addDemoCalendar(sql);
  const rows = await sql<
    { title: string }[]
  >`select title from event where since_version = (select max(number) from version)`;
  expect(rows.map(({ title }) => title)).toEqual(["Kampagne: Gør det på nettet"]);
  const [order] =
    await sql`select count(*)::int as wrong from version a join version b on b.number = a.number + 1 where b.at < a.at`;
  expect(order).toEqual({ wrong: 0 });
});

test("Viborg has delivered 23 months in time in a row; nobody has been silent as long as Læsø", async () => {
  const { rows, months } = await deliveryReport(db, { country: "dk", today: "2014-10-05" });
  expect(rows.find(({ code }) => code === CORRECTION.code)?.streak).toBe(23);
  expect(rows.toSorted((a, b) => b.owed - a.owed)[0]).toMatchObject({ name: "Læsø", owed: 5, streak: 0 });
  const august = months.find(({ month }) => month === "2014-08");
  expect(august).toMatchObject({ of: 98, delivered: 95, incomplete: 1 });
  expect(august?.onTime).toBeLessThan(94);
});

test("what the areas add up to is what the municipalities by area add up to", async () => {
  const [area] = await sql`
    select sum(total)::float8 as total, sum(digital)::float8 as digital from country_area_total
    where country = 'dk' and kind = 'rolling12' and month = '2014-08-01'`;
  const [all] = await sql`
    select sum(total)::float8 as total, sum(digital)::float8 as digital from window_total
    where country = 'dk' and kind = 'rolling12' and month = '2014-08-01' and joint and by_area`;
  expect(area).toEqual(all);
});
