import { expect, test } from "vitest";
import { type Answering, callPooling, staffed } from "./call-pooling";

const WEEKS = 365.25 / 7 / 12;
const how: Answering = { hoursAWeek: 40, secondsACall: 180, answered: 0.8, withinSeconds: 20, peak: 1, part: 1 };
/** So many calls a month are 40 an open hour: two erlangs, four agents. */
const month = 40 * 40 * WEEKS;

test("calls of a month are spread over its open hours", () => {
  expect(staffed(month, how).load).toBeCloseTo(2, 12);
  expect(staffed(month, { ...how, hoursAWeek: 20 }).load).toBeCloseTo(4, 12);
});

test("three alone need four each, together 6 erlangs need nine", () => {
  const { each, apart, together, saved, hoursAYear } = callPooling([month, month, month], how);
  expect(each.map(({ agents }) => agents)).toEqual([4, 4, 4]);
  expect([apart, together.agents, saved]).toEqual([12, 9, 3]);
  expect(together.load).toBeCloseTo(6, 12);
  expect(hoursAYear).toBeCloseTo(3 * 40 * (365.25 / 7), 9);
});

test("half of the calls at twice the mean are the same; a part that nobody answers needs nobody", () => {
  expect(callPooling([month], { ...how, part: 0.5, peak: 2 }).together.agents).toBe(4);
  expect(callPooling([month, month], { ...how, part: 0 })).toMatchObject({ apart: 0, saved: 0, hoursAYear: 0 });
});

test("one alone gains nothing, and nobody at all needs nothing", () => {
  expect(callPooling([month], how).saved).toBe(0);
  expect(callPooling([], how)).toMatchObject({ each: [], apart: 0, saved: 0 });
});

test("together never takes more than apart", () => {
  for (const calls of [
    [10, 20],
    [500, 9000, 31],
    [12_000, 8000, 4000, 100],
  ])
    expect(callPooling(calls, how).saved).toBeGreaterThanOrEqual(0);
});
