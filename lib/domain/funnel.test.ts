import { randomBeta, randomBinomial, randomLcg } from "d3-random";
import { describe, expect, test } from "vitest";
import { funnelLimits, funnelPlace } from "./funnel";

const CHANCE_ALONE = Number.POSITIVE_INFINITY;

test("limits around 50 % by hand: of 100 inquiries the angle reaches 1.96 ÷ 20 to either side of 45 degrees", () => {
  // sin²(π/4 ± 0.097998) = ½ ± ½ × sin(2 × 0.097998) = ½ ± ½ × 0.194744
  const [low, high] = funnelLimits(100, { mean: 0.5, strength: CHANCE_ALONE }, "95");
  expect(low).toBeCloseTo(0.402628, 5);
  expect(high).toBeCloseTo(0.597372, 5);
});

test("the usual difference is added: with a correlation of 1 in 25 a hundred inquiries count as hardly more than twenty", () => {
  // (1 + 99 ÷ 25) ÷ 400 = 0.0124, its root 0.1113553, × 1.959964 = 0.2182524; ½ × sin(0.4365048) = 0.2113825
  const [low, high] = funnelLimits(100, { mean: 0.5, strength: 24 }, "95");
  expect(low).toBeCloseTo(0.5 - 0.21138, 4);
  expect(high).toBeCloseTo(0.5 + 0.21138, 4);
});

test("with ever more inquiries the usual difference stays, and without one the limits close", () => {
  const many = 1e12;
  const [low, high] = funnelLimits(many, { mean: 0.4, strength: 99 }, "95");
  // a beta distribution around 40 % as sure as 99 inquiries: standard deviation √(0.24 ÷ 100) = 4.9 points
  expect((high - low) / 2).toBeCloseTo(1.96 * 0.049, 2);
  const [least, most] = funnelLimits(many, { mean: 0.4, strength: CHANCE_ALONE }, "99.8");
  expect(most - least).toBeLessThan(1e-5);
});

test("the fewer the inquiries the wider, 99.8 % always outside 95 %, never beyond 0 and 1", () => {
  const spread = { mean: 0.04, strength: 60 };
  const totals = [1, 3, 10, 30, 100, 1000, 100_000];
  for (const [index, total] of totals.entries()) {
    const [[low, high], [least, most]] = [funnelLimits(total, spread, "95"), funnelLimits(total, spread, "99.8")];
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThanOrEqual(1);
    expect(least).toBeLessThanOrEqual(low);
    expect(most).toBeGreaterThanOrEqual(high);
    const [before] = totals.slice(index + 1);
    if (before) expect(funnelLimits(before, spread, "95")[1]).toBeLessThan(high);
  }
});

describe("of units that differ only as the model says", () => {
  const [draws, random] = [20_000, randomLcg(0.7)];
  const beyond = (total: number, mean: number, strength: number) => {
    const share = randomBeta.source(random)(mean * strength, (1 - mean) * strength);
    const binomial = randomBinomial.source(random);
    const places = Array.from({ length: draws }, () =>
      funnelPlace({ total, measured: binomial(total, share())() }, { mean, strength }),
    );
    const part = (is: (place: string) => boolean) => places.filter(is).length / draws;
    return { unusual: part((place) => place !== "within"), outside: part((place) => place === "outside") };
  };

  test.each([
    [20_000, 0.4, 150],
    [400, 0.4, 150],
    [20_000, 0.15, 60],
  ])("one in 20 is unusual and hardly any is outside: %d inquiries around %d", (total, mean, strength) => {
    const { unusual, outside } = beyond(total, mean, strength);
    expect(unusual).toBeGreaterThan(0.04);
    expect(unusual).toBeLessThan(0.06);
    expect(outside).toBeLessThan(0.005);
  });
});
