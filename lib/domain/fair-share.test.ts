import fc from "fast-check";
import { expect, test } from "vitest";
import { gapParts, standardisedShare } from "./fair-share";

const country = [
  { total: 600, measured: 240 },
  { total: 400, measured: 40 },
];
const own = [
  { total: 100, measured: 50 },
  { total: 300, measured: 30 },
];

test("own shares on the country's inquiries, by hand: 0.6 · 50 % + 0.4 · 10 %", () => {
  expect(standardisedShare(own, country)).toBeCloseTo(0.34, 12);
});

test("20 % against 28 %: fourteen points of other inquiries, six points better on the same ones", () => {
  const parts = gapParts(own, country);
  expect(parts?.gap).toBeCloseTo(-0.08, 12);
  expect(parts?.mix).toBeCloseTo(-0.14, 12);
  expect(parts?.behaviour).toBeCloseTo(0.06, 12);
});

test("an area without own inquiries takes the country's share: 0.6 · 40 % + 0.4 · 10 %", () => {
  const [, second = { total: 0, measured: 0 }] = own;
  expect(standardisedShare([{ total: 0, measured: 0 }, second], country)).toBeCloseTo(0.28, 12);
});

test("without inquiries there is no share to compare", () => {
  const nobody = country.map(() => ({ total: 0, measured: 0 }));
  expect(standardisedShare(own, nobody)).toBeNull();
  expect(gapParts(nobody, country)).toBeNull();
});

test("the two parts add up to the gap", () => {
  const area = fc.tuple(fc.nat(100_000), fc.double({ min: 0, max: 1, noNaN: true })).map(([total, share]) => ({
    total,
    measured: Math.floor(total * share),
  }));
  fc.assert(
    fc.property(fc.array(fc.tuple(area, area), { minLength: 1, maxLength: 40 }), (areas) => {
      const parts = gapParts(
        areas.map(([mine]) => mine),
        areas.map(([, theirs]) => theirs),
      );
      if (parts) expect(Math.abs(parts.mix + parts.behaviour - parts.gap)).toBeLessThan(1e-12);
    }),
  );
});
