import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Target } from "./path";
import type { WindowSum } from "./share";
import { missingInquiries, reaches, type VerdictQuestion, verdict } from "./verdict";

const targets: Target[] = [
  { year: 2011, shareBp: 2400, kind: "baseline" },
  { year: 2012, shareBp: 3000, kind: "target" },
  { year: 2015, shareBp: 5000, kind: "target" },
];
const sum = (digital: number, total: number, more: Partial<WindowSum> = {}): WindowSum => ({
  total,
  digital,
  selfService: 0,
  complete: true,
  ...more,
});
const question = (more: Partial<VerdictQuestion> = {}): VerdictQuestion => ({
  targets,
  window: { kind: "year", end: "2012-12" },
  measure: "digital",
  state: "final",
  enough: true,
  ...more,
});

describe("a finished target year", () => {
  test("300 of 1000 in 2012 is reached", () =>
    expect(verdict(sum(300, 1000), question())).toEqual({ word: "reached" }));

  test("299 of 1000 is not, though it rounds to 30 %", () =>
    expect(verdict(sum(299, 1000), question())).toEqual({ word: "not_reached" }));

  test("it is judged in whole numbers, beyond what a double can hold", () => {
    const total = 9_007_199_254_740_990;
    const needed = 2_702_159_776_422_297;
    expect(reaches(needed, total, 3000)).toBe(true);
    expect(reaches(needed - 1, total, 3000)).toBe(false);
  });

  test("the baseline is no target: its year is judged by the path", () =>
    expect(verdict(sum(26, 100), question({ window: { kind: "year", end: "2011-12" } }))).toEqual({ word: "ahead" }));
});

describe("another window, by its distance to the path", () => {
  // The year 2013 is expected at 36.67 %.
  const year2013 = question({ window: { kind: "year", end: "2013-12" } });
  test.each([
    [3767, "ahead"],
    [3768, "ahead"],
    [3766, "on_path"],
    [3567, "on_path"],
    [3566, "behind"],
  ])("%i of 10,000 in 2013 is %s", (digital, word) =>
    expect(verdict(sum(digital, 10_000), year2013)).toEqual({ word }),
  );

  test("the twelve months to December 2012 are a rolling window, not the target year", () => {
    const rolling = question({ window: { kind: "rolling12", end: "2012-12" } });
    expect(verdict(sum(299, 1000), rolling)).toEqual({ word: "on_path" });
  });
});

describe("no verdict, and why", () => {
  test.each([
    ["no-path", sum(1, 2), question({ targets: [] })],
    ["incomplete", sum(1, 2, { complete: false }), question()],
    ["too-few", sum(1, 2), question({ enough: false })],
    ["not-final", sum(1, 2), question({ state: "preliminary" })],
    ["no-inquiries", sum(0, 0), question()],
    ["no-path", sum(1, 2), question({ window: { kind: "year", end: "2010-12" } })],
  ])("%s", (reason, window, asked) => expect(verdict(window, asked)).toEqual({ word: "none", reason }));
});

describe("missing inquiries", () => {
  test.each([
    [299, 1001, 3000, 2],
    [299, 1000, 3000, 1],
    [300, 1000, 3000, 0],
    [700, 1000, 3000, 0],
    [0, 0, 3000, 0],
    [398, 1000, 5000, 102],
  ])("%i of %i at %i bp lack %i", (digital, total, bp, expected) =>
    expect(missingInquiries(digital, total, bp)).toBe(expected),
  );

  test("moving just so many reaches the target, one fewer does not", () => {
    const count = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 10_000 }), (a, b, bp) => {
        const [digital, total] = [Math.min(a, b), Math.max(a, b)];
        const missing = missingInquiries(digital, total, bp);
        expect(reaches(digital + missing, total, bp)).toBe(true);
        if (missing > 0) expect(reaches(digital + missing - 1, total, bp)).toBe(false);
      }),
    );
  });
});
