import { expect, test } from "vitest";
import { funnelExample } from "./funnel-example";

test("a hundred inquiries reach twice as far from 40 % as the usual difference alone", () => {
  const { fewLow, fewHigh, manyLow, manyHigh } = funnelExample();
  // one in 181: (1 + 99 ÷ 181) ÷ 400 is 0.0622 squared, without chance 1 ÷ 724 is 0.0372 squared; 1.96 of each, in sines
  const angle = Math.asin(Math.sqrt(0.4));
  expect(fewLow).toBeCloseTo(Math.sin(angle - 1.96 * 0.06218) ** 2, 3);
  expect(fewHigh).toBeCloseTo(Math.sin(angle + 1.96 * 0.06218) ** 2, 3);
  expect(manyLow).toBeCloseTo(Math.sin(angle - 1.96 * 0.03717) ** 2, 3);
  expect(manyHigh).toBeCloseTo(Math.sin(angle + 1.96 * 0.03717) ** 2, 3);
});
