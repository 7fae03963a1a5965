import { expect, test } from "vitest";
import { shareBounds } from "./bounds";

const phone = [800, 950, 1200, 1000];

test("500 digital, 300 others and 800-1,200 calls missing lie between 25.0 and 31.3 %", () => {
  expect(shareBounds({ carrying: 500, others: 300 }, [{ carries: false, before: phone }])).toEqual({
    low: 500 / 2000,
    high: 500 / 1600,
  });
});

test("a missing digital cell moves both sides: 400 and 100-200 of 600 others", () => {
  expect(shareBounds({ carrying: 400, others: 600 }, [{ carries: true, before: [100, 200, 150] }])).toEqual({
    low: 500 / 1100,
    high: 600 / 1200,
  });
});

test("one of each: digital at its least meets the others at their most", () => {
  const missing = [
    { carries: true, before: [10, 20, 30] },
    { carries: false, before: [40, 50, 60] },
  ];
  expect(shareBounds({ carrying: 90, others: 40 }, missing)).toEqual({ low: 100 / 200, high: 120 / 200 });
});

test("only the twelve latest months are looked at", () => {
  const before = [1, 9999, ...Array.from({ length: 11 }, () => 100), 100];
  expect(shareBounds({ carrying: 100, others: 0 }, [{ carries: false, before }])).toEqual({ low: 0.5, high: 0.5 });
});

test("fewer than three earlier months give no bounds", () => {
  expect(shareBounds({ carrying: 500, others: 300 }, [{ carries: false, before: [800, 1200] }])).toBeNull();
});

test("nothing missing: the bounds are the share", () => {
  expect(shareBounds({ carrying: 30, others: 70 }, [])).toEqual({ low: 0.3, high: 0.3 });
});

test("where nothing can have been asked there are none", () => {
  expect(shareBounds({ carrying: 0, others: 0 }, [{ carries: false, before: [0, 0, 0] }])).toBeNull();
});
