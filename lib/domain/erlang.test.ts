import { expect, test } from "vitest";
import { agentsNeeded, serviceLevel, waitingProbability } from "./erlang";

/** Forty calls of three minutes an hour: two erlangs. */
const load = { callsAnHour: 40, secondsACall: 180, answered: 0.8, withinSeconds: 20 };

test("Erlang C by hand: two erlangs on three agents wait in 4 of 9 cases, on four in 4 of 23", () => {
  expect(waitingProbability(3, 2)).toBeCloseTo(4 / 9, 12);
  expect(waitingProbability(4, 2)).toBeCloseTo(4 / 23, 12);
  expect(waitingProbability(2, 2)).toBe(1);
});

test("the part that is answered within 20 seconds, by hand", () => {
  expect(serviceLevel(3, load)).toBeCloseTo(1 - (4 / 9) * Math.exp(-20 / 180), 12); // 60.2 %
  expect(serviceLevel(4, load)).toBeCloseTo(1 - (4 / 23) * Math.exp(-40 / 180), 12); // 86.1 %
  expect(serviceLevel(2, load)).toBe(0);
});

test("so two erlangs need four agents, and nobody needs any", () => {
  expect(agentsNeeded(load)).toBe(4);
  expect(agentsNeeded({ ...load, callsAnHour: 0 })).toBe(0);
});

test("together it takes fewer than apart", () => {
  const together = agentsNeeded({ ...load, callsAnHour: 120 });
  expect(together).toBeLessThan(3 * agentsNeeded(load));
});
