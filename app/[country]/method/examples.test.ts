import { expect, test } from "vitest";
import { boundsExample, costExample, missingExample, pooledExample, verdictExample } from "./examples";

test("90 of 100 and 100 of 1000 are 190 of 1100, 17.3 %, not 50", () => {
  const example = pooledExample();
  expect([example.both.digital, example.both.total]).toEqual([190, 1100]);
  expect(example.share).toBeCloseTo(0.1727, 4);
  expect(example.average).toBe(0.5);
});

test("500 digital, 300 others, phone between 800 and 1200 lie between 500 of 2000 and 500 of 1600", () => {
  const example = boundsExample();
  expect([example.lowTotal, example.highTotal]).toEqual([2000, 1600]);
  expect([example.low, example.high]).toEqual([0.25, 0.3125]);
});

test("300 of 1000 reaches 30 %, 299 does not", () => {
  const example = verdictExample();
  expect([example.reached.is, example.missed.is]).toEqual([true, false]);
});

test("299 of 1001 lack 2 to 30 %", () => expect(missingExample().missing).toBe(2));

test("1000 at 3 kr., 200 at 40 and 100 at 110 are 22,000 kr.; 100 without a price leave 1300 of 1400 covered", () => {
  const example = costExample([
    { channel: "self_service", amount: 300 },
    { channel: "phone", amount: 4000 },
    { channel: "email", amount: 11000 },
  ]);
  expect(example?.total).toBe(2_200_000);
  expect(example?.perInquiry).toBeCloseTo(1692.3, 1);
  expect(example?.coverage).toBeCloseTo(0.9286, 4);
});

test("without a price for one of the three there is no example", () =>
  expect(costExample([{ channel: "phone", amount: 4000 }])).toBeNull());
