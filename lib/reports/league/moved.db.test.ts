import { expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { insertEvent } from "@/db/sheets/events";
import { underNewVersion } from "@/db/sheets/versions";
import { CARE, ID, MOVING, PHONE, report, SELF, TODAY, testWorld } from "@/lib/reports/test-world";
import { movedReport } from "./moved";

const world = await testWorld();
const { db, sql } = world;
const asked = { country: "tt", measure: "digital", window: "year", month: "2013-12", years: 1, today: TODAY } as const;

test("Ask and Birk rose 10 points in every month, Ceder 5 over the eleven months that stand in both years", async () => {
  const { rows, unmoved, before, joint } = await movedReport(db, asked);
  expect(before).toEqual({ from: "2012-01", month: "2012-12" });
  expect(rows.map(({ name, rank, tied, months, sure }) => [name, rank, tied, months, sure])).toEqual([
    ["Ask", 1, false, 12, "up"],
    ["Birk", 2, false, 12, "up"],
    ["Ceder", 3, false, 11, "up"],
  ]);
  const [own, , third] = rows;
  expect(own?.change).toBeCloseTo(0.1, 12);
  expect(own?.low).toBeCloseTo(0.1, 12); // no month was unlike another
  expect(third).toMatchObject({ before: 0.2, after: 0.25 });
  expect(unmoved).toEqual([{ code: "0004", name: "Dun", reason: "core-channel", months: 0 }]);
  // 30 + 20 of 200 in twelve months and 20 of 100 in eleven; 40 + 30 of 200, and 20 of 80
  expect(joint?.before).toBeCloseTo((12 * 50 + 11 * 20) / (12 * 200 + 11 * 100), 12);
  expect(joint?.after).toBeCloseTo((12 * 70 + 11 * 20) / (12 * 200 + 11 * 80), 12);
});

test("Ceder's shares are those of its counts in the months that have them all in both years", async () => {
  const [counted] = await sql<{ before: number; after: number }[]>`
    with own as (
      select month::date as month, sum(count)::float8 as total,
        sum(count) filter (where channel in ('self_service', 'email'))::float8 as digital
      from cell where country = 'tt' and municipality = '0003'
        and extract(month from month::date) <> 7 group by 1
    )
    select sum(digital) filter (where month < '2013-01-01') / sum(total) filter (where month < '2013-01-01') as before,
      sum(digital) filter (where month between '2013-01-01' and '2013-12-01')
        / sum(total) filter (where month between '2013-01-01' and '2013-12-01') as after
    from own`;
  const { rows } = await movedReport(db, asked);
  const ceder = rows.find(({ code }) => code === "0003");
  expect([ceder?.before, ceder?.after]).toEqual([counted?.before, counted?.after]);
});

test("two years back nobody had been counted, and a window that is not final has no changes", async () => {
  const far = await movedReport(db, { ...asked, years: 2 });
  expect(far.rows).toEqual([]);
  expect(far.unmoved.map(({ reason }) => reason)).toEqual(["too-few", "too-few", "too-few", "core-channel"]);
  const open = await movedReport(db, { ...asked, today: "2014-01-05" });
  expect([open.rows, open.joint]).toEqual([[], null]);
  expect(open.unmoved).toHaveLength(4);
});

test("who is compared follows the filter", async () => {
  const { rows, unmoved } = await movedReport(db, { ...asked, kind: "By" });
  expect([...rows, ...unmoved].map(({ name }) => name)).toEqual(["Ask", "Birk"]);
});

test("a series break between the windows takes a municipality out, with that reason; an earlier version stands", async () => {
  const then = (await currentVersion(db)).number;
  const by = { kind: "event", country: "tt", by: "Test", at: new Date("2014-02-02T12:00:00Z") } as const;
  await underNewVersion(sql, by, async (tx, given) => {
    await insertEvent(
      tx,
      {
        ...{ country: "tt", kind: "series_break", initiative: null, fromDay: "2013-01-01", toDay: null },
        ...{ title: "Counted otherwise", note: null, municipalityId: ID.Birk, groupId: null },
        ...{ areaSlot: null, channelSlot: null },
      },
      given,
    );
  });
  // Ask's December becomes 90 of 100
  await report(world, ID.Ask, "2013-12", [
    [MOVING, SELF, 90],
    [MOVING, PHONE, 0],
    [CARE, PHONE, 10],
  ]);
  const { rows, unmoved } = await movedReport(db, asked);
  expect(unmoved.map(({ name, reason }) => [name, reason])).toEqual([
    ["Birk", "series-break"],
    ["Dun", "core-channel"],
  ]);
  expect(rows[0]?.change).toBeCloseTo((11 * 10 + 60) / 1200, 12);
  expect(rows[0]?.low).toBeLessThan(rows[0]?.change ?? 0);
  const old = await movedReport(db, { ...asked, asOf: String(then) });
  expect(old.rows.map(({ name, change }) => [name, Math.round(1000 * change)])).toEqual([
    ["Ask", 100],
    ["Birk", 100],
    ["Ceder", 50],
  ]);
});
