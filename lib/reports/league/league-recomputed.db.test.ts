import { randomLcg } from "d3-random";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { everyMonth } from "@/lib/domain/month";
import { commitReading } from "@/lib/submissions/commit/commit";
import { exportCsv } from "@/lib/submissions/export";
import { type Cell, readingOf, readSheet } from "@/lib/submissions/fixture";
import { type LeagueReport, leagueReport } from "./league";

// The league once more, by another road: from the exported file, the registers and the declarations, in plain code.

const { db, sql } = await testDatabase();
const QUESTION = { country: "dk", measure: "digital", window: "year", month: "2013-12", today: "2014-02-05" } as const;
const asked = { ...QUESTION, page: 1, pageSize: 1000 };
const MONTHS = everyMonth("2012-01", "2013-12");
let league: LeagueReport;

beforeAll(async () => {
  await commitCounts();
  league = await leagueReport(db, asked);
});

/** Denmark's municipalities with counts that chance chose; some lack a month, a channel or a cell, and two are alike. */
async function commitCounts() {
  const chance = randomLcg(0.2012);
  const whole = (most: number) => Math.floor(most * chance());
  const [municipalities, channels] = await Promise.all([
    sql<{ id: number; code: string }[]>`select id, code from municipality where country = 'dk' order by code`,
    sql<{ slot: number; code: string }[]>`select slot, code from channel where country = 'dk' order by slot`,
  ]);
  const slotOf = (code: string) => channels.find((channel) => channel.code === code)?.slot ?? 0;
  const counted = ["self_service", "email", "phone", "counter", "letter", "chat"].map(slotOf);
  const sheets = municipalities.flatMap(({ id }, index) => {
    const size = 20 + whole(2000);
    return MONTHS.flatMap((month, at) => {
      if (index % 17 === 3 && at === 20) return []; // not reported
      const cells = [2, 3, 4].flatMap((area) =>
        counted.flatMap((channel, place): Cell[] => {
          if (index % 23 === 5 && place === 2) return []; // counts no phone at all
          if (index % 19 === 7 && at === 15 && place === 3) return []; // the counter is missing in a month
          if (index % 13 === 4 && at === 6 && place === 4) return []; // letters, in the year before
          return [[area, channel, index < 2 ? 10 * area + place : whole(size)]];
        }),
      );
      return [readSheet(id, month, cells)];
    });
  });
  const arrival = { country: "dk", source: "command", by: "Test", absent: "missing", now: new Date() } as const;
  await commitReading(sql, readingOf(...sheets), arrival);
}

type Sum = { total: number; digital: number };

/** Who is complete in twelve months and counts every core channel, with the sums of those months. */
async function recomputed(months: readonly string[]): Promise<Map<string, Sum>> {
  const counts = new Map<string, number>();
  let csv = "";
  for await (const piece of exportCsv(sql, "dk")) csv += piece;
  for (const line of csv.trim().split("\n").slice(1)) {
    const [, code, area, channel, month, count] = line.split(",");
    counts.set(`${code} ${month} ${area} ${channel}`, Number(count));
  }
  const declared = await sql<{ code: string; area: string; channel: string; from: string; to: string }[]>`
    select m.code, a.code as area, c.code as channel, to_char(d.valid_from, 'YYYY-MM') as "from",
      coalesce(to_char(d.valid_to, 'YYYY-MM'), '9999-12') as "to"
    from declaration d join municipality m on m.id = d.municipality_id
    join area a on a.country = 'dk' and a.slot = (d.slot - 1) / 16 + 1
    join channel c on c.country = 'dk' and c.slot = (d.slot - 1) % 16 + 1
    where d.until_version is null and m.until_version is null`;
  const digital = new Set(
    (
      await sql<{ code: string }[]>`select c.code from channel_flag f join channel c using (country)
        where f.country = 'dk' and c.slot = f.channel_slot and f.measure = 'digital' and f.value`
    ).map(({ code }) => code),
  );
  const [country] = await sql<{ core: string[] }[]>`
    select array_agg(c.code) as core from country k join channel c on c.country = k.code and c.slot = any(k.core_channels)
    where k.code = 'dk' and k.until_version is null`;
  const found = new Map<string, Sum>();
  for (const code of new Set(declared.map((cell) => cell.code))) {
    const own = declared.filter((cell) => cell.code === code);
    const sum = { total: 0, digital: 0 };
    const whole = months.every((month) => {
      const cells = own.filter(({ from, to }) => from <= month && to >= month);
      for (const { area, channel } of cells) {
        const count = counts.get(`${code} ${month} ${area} ${channel}`);
        if (count === undefined) return false;
        sum.total += count;
        if (digital.has(channel)) sum.digital += count;
      }
      return country?.core.every((core) => cells.some(({ channel }) => channel === core));
    });
    if (whole) found.set(code, sum);
  }
  return found;
}

test("share, total, change and rank agree to the last digit", async () => {
  const [now, before] = [await recomputed(MONTHS.slice(12)), await recomputed(MONTHS.slice(0, 12))];
  const share = (sum: Sum) => sum.digital / sum.total;
  const expected = [...now].map(([code, sum]) => {
    const then = before.get(code);
    return {
      code,
      ...sum,
      share: share(sum),
      change: then ? share(sum) - share(then) : null,
      rank: 1 + [...now.values()].filter((other) => share(other) > share(sum)).length,
      tied: [...now.values()].filter((other) => share(other) === share(sum)).length > 1,
    };
  });
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  const given = league.rows.map(({ code, total, digital, share: own, change, rank, tied }) => ({
    ...{ code, total, digital, share: own, change, rank, tied },
  }));
  expect(given.toSorted(byCode)).toEqual(expected.sort(byCode));
  expect(league.complete).toBeGreaterThan(80);
  expect(league.complete + league.unranked.length).toBe(98);
  expect(given.filter(({ tied }) => tied)).toHaveLength(2);
  expect(given.some(({ change }) => change === null)).toBe(true);
});

test("the ranks by change, lowest first, agree too", async () => {
  const { rows } = await leagueReport(db, { ...asked, sort: "change", order: "asc" });
  const changes = league.rows.flatMap(({ change }) => change ?? []);
  expect(rows).toHaveLength(changes.length);
  for (const row of rows) {
    expect(row.rank).toBe(1 + changes.filter((change) => change < (row.change ?? 0)).length);
  }
});

test("intervals hold the rank, are the same when asked again, and turn with the order", async () => {
  const again = await leagueReport(db, asked);
  expect(again.rows.map(({ rankInterval }) => rankInterval)).toEqual(league.rows.map((row) => row.rankInterval));
  const inside = league.rows.filter(({ rank, rankInterval: at }) => at && at.from <= rank && rank <= at.to);
  expect(inside.length / league.rows.length).toBeGreaterThan(0.95);
  const lowest = await leagueReport(db, { ...asked, order: "asc" });
  const turned = new Map(lowest.rows.map(({ code, rankInterval }) => [code, rankInterval]));
  for (const { code, rankInterval: at } of league.rows)
    expect(turned.get(code)).toEqual(at && { from: league.complete + 1 - at.to, to: league.complete + 1 - at.from });
});

test("shrunken shares lie between the own share and the middle, and within their interval", () => {
  for (const { shrunkenShare, shareInterval } of league.rows) {
    expect(shrunkenShare).toBeGreaterThan(shareInterval?.low ?? 1);
    expect(shrunkenShare).toBeLessThan(shareInterval?.high ?? 0);
  }
});

test("mix and behaviour make the gap to the country, to 1e-12", () => {
  const fair = league.rows.flatMap(({ share, fair: parts }) => (parts ? [{ share, ...parts }] : []));
  expect(fair.length).toBe(league.rows.length);
  for (const { share, country, mix, behaviour } of fair)
    expect(Math.abs(mix + behaviour - (share - country))).toBeLessThan(1e-12);
});
