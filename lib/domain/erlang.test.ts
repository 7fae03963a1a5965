import { expect, test } from "vitest";
import { serviceLevel, staffing, waitingProbability } from "./erlang";

/** Forty calls of three minutes an hour: two erlangs. */
const load = { callsAnHour: 40, secondsACall: 180, answered: 0.8, withinSeconds: 20 };

test("Erlang C by hand: two erlangs on three agents wait in 4 of 9 cases, on four in 4 of 23", () => {
  expect(waitingProbability(3, 2)).toBeCloseTo(4 / 9, 12);
  expect(waitingProbability(4, 2)).toBeCloseTo(4 / 23, 12);
  expect(waitingProbability(2, 2)).toBe(1);
  expect(waitingProbability(1, 0.7)).toBeCloseTo(0.7, 12); // one agent talks so much of the time
});

/** Worked examples as they are published for planners: 200 calls of 3 minutes an hour, 720 of 4 minutes. */
test("as in the tables: 10 erlangs on 14 agents wait in 17.4 % of cases, 48 on 55 in 23.9 %", () => {
  expect(waitingProbability(14, 10)).toBeCloseTo(0.1741, 4);
  expect(waitingProbability(55, 48)).toBeCloseTo(0.239, 3);
  expect(serviceLevel(14, { ...load, callsAnHour: 200 })).toBeCloseTo(0.8884, 4);
});

/** The queue itself: how often each number of calls is there, one state after the other, to where hardly any are left. */
function byStates(agents: number, erlangs: number): number {
  const states = [1];
  for (let calls = 1; calls < 5000; calls++)
    states.push(((states[calls - 1] ?? 0) * erlangs) / Math.min(calls, agents));
  const sum = (from: number) => states.slice(from).reduce((all, state) => all + state, 0);
  return sum(agents) / sum(0);
}

test.each([
  [3, 2],
  [7, 6.5],
  [12, 10],
  [40, 37.25],
])("the formula for %i agents and %d erlangs is the queue's own", (agents, erlangs) => {
  expect(waitingProbability(agents, erlangs)).toBeCloseTo(byStates(agents, erlangs), 9);
});

test("the part that is answered within 20 seconds, by hand", () => {
  expect(serviceLevel(3, load)).toBeCloseTo(1 - (4 / 9) * Math.exp(-20 / 180), 12); // 60.2 %
  expect(serviceLevel(4, load)).toBeCloseTo(1 - (4 / 23) * Math.exp(-40 / 180), 12); // 86.1 %
  expect(serviceLevel(2, load)).toBe(0);
});

test("so two erlangs need four agents, who talk half of the time, and nobody needs any", () => {
  expect(staffing(load)).toEqual({ load: 2, agents: 4, occupancy: 0.5 });
  expect(staffing({ ...load, callsAnHour: 0 })).toEqual({ load: 0, agents: 0, occupancy: 0 });
});

test("it is the least number: one fewer answers too few", () => {
  for (const callsAnHour of [1, 17, 90, 333, 1200, 9000]) {
    const calls = { ...load, callsAnHour };
    const { agents } = staffing(calls);
    expect(serviceLevel(agents, calls)).toBeGreaterThanOrEqual(0.8);
    expect(serviceLevel(agents - 1, calls)).toBeLessThan(0.8);
  }
});
