import { expect, test } from "vitest";
import { behind, fastest } from "./behind";

const of = (measured: number, total: number) => ({ measured, total });

test("300 of 1,000 beside 90 of 100 and 310 of 900: 40 %, ten points behind, a hundred inquiries", () => {
  const found = behind(of(300, 1000), [of(90, 100), of(310, 900)]);
  expect(found).toMatchObject({ own: 0.3, others: 0.4, inquiries: 100 });
  expect(found?.difference).toBeCloseTo(-0.1, 12);
});

test("ahead of the others nothing is to be moved: the number is below zero", () => {
  expect(behind(of(50, 100), [of(40, 100)])?.inquiries).toBe(-10);
});

test("without inquiries on either side there is nothing to compare", () => {
  expect(behind(of(0, 0), [of(1, 2)])).toBeNull();
  expect(behind(null, [of(1, 2)])).toBeNull();
  expect(behind(of(1, 2), [of(0, 0)])).toBeNull();
});

test("the fastest are ahead of the own share, rose, and have inquiries enough; the fastest first", () => {
  const unit = (name: string, before: number, now: number, total = 1000) => ({
    name,
    before: of(before, total),
    now: of(now, total),
  });
  const units = [
    unit("steady", 500, 510),
    unit("fast", 300, 450),
    unit("behind", 100, 290), // rose most, and is behind still
    unit("few", 5, 60, 99),
    unit("fell", 600, 550),
    unit("third", 390, 410),
  ];
  expect(fastest(units, 0.3, 2).map(({ name, change }) => [name, Math.round(1000 * change)])).toEqual([
    ["fast", 150],
    ["third", 20],
  ]);
});
