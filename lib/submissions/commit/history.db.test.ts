import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { sheetsAtVersion } from "@/db/queries/sheets-at-version";
import { type Declaration, declarationsAt } from "@/db/sheets/declarations";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { areaSlotOf, channelSlotOf, slotOf } from "@/lib/domain/slot";
import { type Cell, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { BLANK, type ReadSheet, WITHDRAWN } from "@/lib/submissions/read/reading";
import { verify } from "@/lib/submissions/verify";
import { commitReading } from "./commit";
import type { Answer } from "./difference";
import { revertSubmission } from "./revert";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const MONTHS = ["2012-11", "2012-12", "2013-01", "2013-12"];
const said = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(WITHDRAWN, BLANK));
const cell = fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 6, 7, 8, 9), said);
const sheet = fc.record({
  municipalityId: fc.constantFrom(101, 751),
  month: fc.constantFrom(...MONTHS),
  cells: fc.uniqueArray(cell, { selector: ([area, channel]) => area * 100 + channel, minLength: 1, maxLength: 6 }),
});
const file = fc.uniqueArray(sheet, {
  selector: ({ municipalityId, month }) => `${municipalityId}:${month}`,
  minLength: 1,
  maxLength: 4,
});
/** What silence about a channel means, by channel slot: for this file, and for its municipalities from then on. */
const answers = fc.dictionary(fc.constantFrom("1", "7", "9"), fc.constantFrom<Answer>("zero", "missing"), {
  minKeys: 1,
});
type Sheet = { municipalityId: number; month: string; cells: Cell[] };
type Step = { commit: Sheet[]; answers: Record<number, Answer> | undefined } | { revert: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ commit: file, answers: fc.option(answers, { nil: undefined, freq: 2 }) }),
  },
  { weight: 1, arbitrary: fc.nat(20).map((revert) => ({ revert })) },
);

/** Every cell that ever was, by name; kept whole after every version, with what was declared then. */
type State = ReadonlyMap<string, number>;
type Model = {
  states: State[];
  declared: string[][];
  written: Map<number, { before: State; after: State }>;
  /** What was said about a municipality's channel, until something else is. */
  answered: Map<string, Answer>;
};

test("every version reads as it stood, and all sums agree, whatever was committed and reverted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await emptied(database.sql);
      const model: Model = { states: [new Map()], declared: [[]], written: new Map(), answered: new Map() };
      for (const one of steps) await take(one, model);
      for (const [index, state] of model.states.entries()) {
        expect(await stateAsOf(1 + index)).toEqual(state);
        expect(await declaredAt(1 + index)).toEqual(model.declared[index]);
      }
      expect(await verify(database.sql)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 300_000);

async function take(step: Step, model: Model): Promise<void> {
  const before = model.states.at(-1) ?? new Map();
  const done = "commit" in step ? await commit(step, model, before) : await revert(step.revert, model, before);
  if (!done) return;
  // A version without a changed count is one that only took back what was declared.
  if (done.version === null) return expect(sameState(before, done.after)).toBe(true);
  model.states.push(done.after);
  model.declared.push(await declaredAt());
  // Whatever stands is declared: else it would be in the sums, and missing would not be noticed.
  for (const key of done.after.keys())
    expect(
      model.declared.at(-1)?.some((cell) => covers(cell, key)),
      key,
    ).toBe(true);
  expect(done.version).toBe(model.states.length);
  model.written.set(done.id, { before, after: done.after });
}

const now = new Date("2014-10-05T12:00:00Z");

async function commit({ commit: sheets, answers }: Extract<Step, { commit: Sheet[] }>, model: Model, before: State) {
  const after = new Map(before);
  for (const { municipalityId, month, cells } of sheets) {
    for (const [area, channel, said] of cells) {
      const key = nameOf(municipalityId, month, area, channel);
      if (said === WITHDRAWN) after.delete(key);
      else if (said !== BLANK) after.set(key, said);
    }
  }
  const said = silence(sheets, await declarationsAt(database.sql, [101, 751]), after);
  for (const { key, channel, owner } of said) {
    if ((answers?.[channel] ?? model.answered.get(owner)) === "zero") after.set(key, 0);
  }
  const reading = readingOf(...sheets.map((one): ReadSheet => readSheet(one.municipalityId, one.month, one.cells)));
  const arrival = { country: "dk", source: "command", by: "Anna", now, reason: "Test" } as const;
  const receipt = await commitReading(database.sql, reading, { ...arrival, answers });
  for (const { channel, owner } of receipt.version === null ? [] : said) {
    const answer = answers?.[channel];
    if (answer) model.answered.set(owner, answer);
  }
  return { ...receipt, after };
}

/** The declared cells that a file's sheets leave without a count, those that it declares itself among them. */
function silence(sheets: readonly Sheet[], declared: readonly Declaration[], after: State) {
  const since = new Map(declared.map(({ municipalityId, slot, from }) => [`${municipalityId} ${slot}`, from]));
  for (const { municipalityId, month, cells } of sheets) {
    for (const [area, channel, count] of cells) {
      const cell = `${municipalityId} ${slotOf(area, channel)}`;
      if (count >= 0 && month < (since.get(cell) ?? "9999-12")) since.set(cell, month);
    }
  }
  return sheets.flatMap(({ municipalityId, month, cells }) =>
    [...since].flatMap(([cell, from]) => {
      const [owner, slot] = cell.split(" ").map(Number);
      if (owner !== municipalityId || slot === undefined || from > month) return [];
      const [area, channel] = [areaSlotOf(slot), channelSlotOf(slot)];
      const key = nameOf(municipalityId, month, area, channel);
      const withdrawn = cells.some(([a, c, count]) => a === area && c === channel && count === WITHDRAWN);
      return after.has(key) || withdrawn ? [] : [{ key, channel, owner: `${municipalityId} ${channel}` }];
    }),
  );
}

async function declaredAt(version?: number): Promise<string[]> {
  const rows = await declarationsAt(database.sql, [101, 751], version);
  return rows.map(({ municipalityId, slot, from, to }) => `${municipalityId} ${slot} ${from} ${to}`).sort();
}

function covers(declared: string, key: string): boolean {
  const [owner, slot, from = ""] = declared.split(" ");
  const [municipalityId, month = "", area, channel] = key.split(" ");
  return owner === municipalityId && Number(slot) === slotOf(Number(area), Number(channel)) && from <= month;
}

async function revert(choice: number, { written }: Model, now_: State) {
  const ids = [...written.keys()];
  const id = ids[choice % Math.max(1, ids.length)];
  const wrote = id === undefined ? undefined : written.get(id);
  if (id === undefined || !wrote) return null;
  const after = new Map(now_);
  for (const key of new Set([...wrote.before.keys(), ...wrote.after.keys()])) {
    const [stood, put] = [wrote.before.get(key), wrote.after.get(key)];
    if (stood === put || now_.get(key) !== put) continue;
    if (stood === undefined) after.delete(key);
    else after.set(key, stood);
  }
  return { ...(await revertSubmission(database.sql, id, { by: "Bo", now, reason: "Test" })), after };
}

async function stateAsOf(version: number): Promise<State> {
  const state = new Map<string, number>();
  for (const { municipalityId, month, counts } of await sheetsAtVersion(database.db, [101, 751], version)) {
    counts.forEach((count, index) => {
      if (count >= 0) state.set(nameOf(municipalityId, month, Math.floor(index / 16) + 1, (index % 16) + 1), count);
    });
  }
  return state;
}

function nameOf(municipalityId: number, month: string, area: number, channel: number): string {
  return `${municipalityId} ${month} ${area} ${channel}`;
}

function sameState(one: State, other: State): boolean {
  return one.size === other.size && [...one].every(([key, count]) => other.get(key) === count);
}
