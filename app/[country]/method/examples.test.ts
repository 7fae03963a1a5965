import { expect, test } from "vitest";
import {
  boundsExample,
  callCentreExample,
  costExample,
  fairExample,
  missingExample,
  nearestExample,
  pooledExample,
  shrunkenExample,
  verdictExample,
} from "./examples";

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

test("40 of 50, drawn towards 40 % by 50 inquiries, are 60 of 100", () => {
  expect(shrunkenExample().shrunken).toBe(0.6);
});

test("of a gap of 5 points 11.1 are other inquiries and -6.1 behaviour", () => {
  const { standardised, gap, mix, behaviour } = fairExample();
  expect(standardised).toBeCloseTo((0.65 * 4) / 9, 12); // the country's 65 % of an area where 4 of 9 are digital
  expect(gap).toBeCloseTo(0.05, 12);
  expect(mix).toBeCloseTo(0.4 - (0.65 * 4) / 9, 12);
  expect(behaviour).toBeCloseTo((0.65 * 4) / 9 - 0.35, 12);
});

test("a doubling in logarithms of three doublings, and one of three volumes apart", () => {
  const { size, volume, distance } = nearestExample();
  expect(size).toBeCloseTo(Math.sqrt(3 / 2), 12); // 0, 1, 2 doublings: standard deviation √⅔
  expect(volume).toBeCloseTo(3 / Math.SQRT2, 12); // 4, 5, 4: standard deviation √2 ÷ 3
  expect(distance).toBeCloseTo(Math.sqrt(1.5 + 4.5 + 1), 12);
});

test("three times two erlangs take four agents each, and nine together", () => {
  const { each, apart, together, saved } = callCentreExample();
  expect([each[0]?.agents, apart, together.agents, saved]).toEqual([4, 12, 9, 3]);
});
