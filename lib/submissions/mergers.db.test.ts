import { expect, test } from "vitest";
import { municipality } from "@/db/schema/registers";
import { testDatabase } from "@/db/testing";
import { addMonths, everyMonth, type Month } from "@/lib/domain/month";
import { registerFile } from "@/lib/registers/register-file";
import { commitReading } from "./commit/commit";
import { type Cell, readingOf, readSheet } from "./fixture";
import { verify } from "./verify";

const { db, sql } = await testDatabase();
const now = new Date("2024-08-05T09:00:00Z");
const [FROM, TO] = ["2019-01", "2022-12"] as const;
const [SELF, PHONE] = [1, 7];

/** A pseudo-random sequence: the same worlds in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

type Place = { code: string; from: Month | null; to: Month | null; successors: string[] };

/** Municipalities that merge, are renumbered, take others in and are divided, in a random order. */
function world(roll: (sides: number) => number): Place[] {
  const places: Place[] = Array.from({ length: 6 }, (_, index) => ({
    ...{ code: `1${index}`, from: roll(4) === 0 ? addMonths(FROM, roll(20)) : null, to: null, successors: [] },
  }));
  let next = 20;
  for (let month = addMonths(FROM, 3 + roll(6)); month < TO; month = addMonths(month, 3 + roll(9))) {
    const there = places.filter(({ from, to }) => to === null && (from === null || from < month));
    const [first, second, third] = there.sort(() => roll(3) - 1);
    const begin = () => {
      const place: Place = { code: String(next++), from: month, to: null, successors: [] };
      places.push(place);
      return place.code;
    };
    const end = (place: Place | undefined, successors: string[]) => {
      if (place) Object.assign(place, { to: addMonths(month, -1), successors });
    };
    const kind = roll(4);
    if (!first || !second) break;
    if (kind === 0) {
      const code = begin();
      end(first, [code]);
      end(second, [code]);
    } else if (kind === 1) end(first, [second.code]);
    else if (kind === 2) end(first, [begin()]);
    else {
      const code = begin();
      end(first, [code, second.code]);
      if (third && roll(2) === 0) end(third, [code]);
    }
  }
  return places;
}

const lastDay = (month: Month) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString();
const row = ({ code, from, to, successors }: Place) =>
  [code, from ? `${from}-01` : "", to ? lastDay(to).slice(0, 10) : "", successors.join(" ")].join(";");

test.each([1, 2, 3, 4])("world %i: whatever merged, the sums are those that SQL finds, corrected too", async (seed) => {
  const roll = dice(seed * 7919);
  for (let thrown = 0; thrown < 10; thrown++) roll(2);
  const country = `x${String.fromCharCode(96 + seed)}`;
  const places = world(roll);
  const file = Buffer.from(["code;valid_from;valid_to;successor", ...places.map(row)].join("\n"));
  const names = { da: country, en: country, nb: country };
  const definition = { code: country, names, currency: "NOK", coreChannels: ["self_service", "phone"] };
  await registerFile(db, { ...definition, municipalities: file }, { by: "test", now });
  const ids = new Map(
    (await db.select().from(municipality)).filter((of) => of.country === country).map((of) => [of.code, of.id]),
  );
  const sheet = (place: Place, month: Month) => {
    const cells: Cell[] = [[1, SELF, 1 + roll(50)]];
    if (roll(25) > 0) cells.push([1, PHONE, roll(50)]);
    return readSheet(ids.get(place.code) ?? 0, month, cells);
  };
  const sheets = places.flatMap((place) =>
    everyMonth(place.from ?? FROM, place.to ?? TO).flatMap((month) => (roll(40) === 0 ? [] : [sheet(place, month)])),
  );
  const arrival = { country, source: "command", by: "Test", now, absent: "missing", reason: "Test" } as const;
  await commitReading(sql, readingOf(...sheets), arrival);
  expect(await verify(sql)).toEqual([]);
  const [corrected] = sheets.slice(roll(sheets.length));
  if (!corrected) throw new Error("A world has sheets.");
  const place = places.find(({ code }) => ids.get(code) === corrected.municipalityId) ?? places[0];
  if (place) await commitReading(sql, readingOf(sheet(place, corrected.month)), arrival);
  expect(await verify(sql)).toEqual([]);
  const [spanning] = await sql<{ count: number }[]>`
    select count(*)::int from window_total w join municipality m on m.id = w.municipality_id
    where w.country = ${country} and w.kind = 'rolling12' and w.joint and m.valid_from > w.month - interval '11 months'`;
  merged += spanning?.count ?? 0;
});

let merged = 0;

test("there were joint windows over mergers in those worlds", () => {
  expect(merged).toBeGreaterThan(0);
});
