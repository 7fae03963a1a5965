import { expect, test } from "vitest";
import { addMonths, everyMonth } from "@/lib/domain/month";
import type { Point } from "@/lib/reports/figures";
import { direction, side, standing } from "./words";

function series(from: string, shares: (number | null)[]): Point[] {
  const months = everyMonth(from, addMonths(from, shares.length - 1));
  const empty = {
    state: "final",
    total: 0,
    digital: 0,
    selfService: 0,
    digitalShare: null,
    selfServiceShare: null,
  } as const;
  const rest = {
    low: null,
    high: null,
    complete: true,
    corrected: false,
    enough: true,
    over: 1,
    of: 1,
    path: null,
    missing: [],
    byChannel: {},
  };
  return months.map((month, index) => ({ ...empty, ...rest, month, share: shares[index] ?? null }));
}

test("a difference that rounds to zero has no side", () => {
  expect([side(0.0004), side(-0.0004), side(0.0006), side(-0.0126)]).toEqual(["same", "same", "over", "under"]);
  expect([direction(0.056), direction(-0.001), direction(0)]).toEqual(["up", "down", "same"]);
});

test("the run begins where the municipality last crossed the country", () => {
  const own = series("2013-01", [0.3, 0.29, 0.33, 0.34, 0.36]);
  const country = series("2013-01", [0.29, 0.3, 0.32, 0.33, 0.34]);
  expect(standing(own, country, "2013-05")).toEqual({ side: "over", since: "2013-03", gap: "same" });
});

test("nothing goes back over a series break: twelve months that reach beyond it are left out", () => {
  const own = series("2013-01", [0.33, 0.33, 0.33, 0.34, 0.36]);
  const country = series("2013-01", [0.29, 0.3, 0.32, 0.33, 0.34]);
  expect(standing(own, country, "2013-05")?.since).toBe("2013-01");
  expect(standing(own, country, "2013-05", "2012-05")?.since).toBe("2013-04"); // May 2012 to April 2013 is the first whole
  expect(standing(own, country, "2013-05", "2012-07")).toBeNull();
});

test("the distance is compared with the same window a year before", () => {
  const own = series("2012-01", [0.3, ...Array.from({ length: 11 }, () => 0.33), 0.36]);
  const country = series("2012-01", [0.28, ...Array.from({ length: 11 }, () => 0.3), 0.31]);
  expect(standing(own, country, "2013-01")).toEqual({ side: "over", since: "2012-01", gap: "grown" });
});

test("a window without a share breaks the run, and without one now there is nothing to say", () => {
  const own = series("2013-01", [0.2, null, 0.2]);
  const country = series("2013-01", [0.3, 0.3, 0.3]);
  expect(standing(own, country, "2013-03")).toEqual({ side: "under", since: "2013-03", gap: "same" });
  expect(standing(own, country, "2013-02")).toBeNull();
});
