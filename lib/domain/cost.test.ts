import { expect, test } from "vitest";
import { cost, type Price } from "./cost";

const [SELF_SERVICE, EMAIL, PHONE, COUNTER] = [1, 2, 3, 4];
/** København 2011, in øre: nothing is said about the counter. */
const prices: Price[] = [
  { channelSlot: SELF_SERVICE, amount: 300 },
  { channelSlot: EMAIL, amount: 11_000 },
  { channelSlot: PHONE, amount: 4000 },
];

test("100 e-mails, 200 calls and 1,000 self-services cost 11,000 + 8,000 + 3,000 = 22,000 kroner", () => {
  const answer = cost([1000, 100, 200], prices);
  expect(answer.total).toBe(2_200_000);
  expect(answer.coverage).toBe(1);
  expect(answer.perInquiry).toBeCloseTo(2_200_000 / 1300, 9);
});

test("a channel without a price leaves the total out, and says how much the price covers", () => {
  const answer = cost([1000, 100, 200, 300], prices);
  expect(answer.total).toBeNull();
  expect(answer.coverage).toBe(1300 / 1600);
  expect(answer.perInquiry).toBeCloseTo(2_200_000 / 1300, 9);
});

test("an unpriced channel that nobody used takes nothing from the total", () => {
  expect(cost([1000, 100, 200, 0], prices).total).toBe(2_200_000);
  expect(cost([1000, 100, 200, null], prices).total).toBe(2_200_000);
});

test("a price of nothing is a price", () => {
  expect(cost([0, 0, 0, 50], [{ channelSlot: COUNTER, amount: 0 }])).toEqual({ perInquiry: 0, coverage: 1, total: 0 });
});

test("no prices, or no inquiries: nothing to divide", () => {
  expect(cost([10, 5], [])).toEqual({ perInquiry: null, coverage: 0, total: null });
  expect(cost([0, null], prices)).toEqual({ perInquiry: null, coverage: null, total: null });
});
