import { expect, test } from "vitest";
import type { LeagueFunnel } from "@/lib/reports/league/league-funnel";
import { funnelChart } from "./funnel-chart";

const funnel: LeagueFunnel = {
  spread: { mean: 0.4, strength: 99 },
  ...{ of: 3, outside: 1, unusual: 0 },
  points: [
    { code: "0001", name: "Ask", total: 1300, share: 0.71, place: "outside" },
    { code: "0002", name: "Birk", total: 13_000, share: 0.42, place: "within" },
    { code: "0003", name: "Ceder", total: 130_000, share: 0.37, place: "within" },
  ],
};
const words = {
  ...{ label: "", meanLabel: "", unit: "" },
  words: { share: "", total: "", inner: "", outer: "", tone: { within: "", unusual: "", outside: "" } },
};
const chart = funnelChart(funnel, { country: "dk", own: "0002" }, words);

test("the picture holds every point and both limits, in tens of percent", () => {
  expect([chart.from, chart.to]).toEqual([1000, 169_000]);
  // at 1,000 inquiries: (1 + 999 ÷ 100) ÷ 4000 = 0.0524², × 3.09 = 0.162; sin²(0.6847 ∓ 0.162) = 24.9 and 56.2 %
  expect(chart.edges[0]?.outer[0]).toBeCloseTo(0.249, 2);
  expect(chart.edges[0]?.outer[1]).toBeCloseTo(0.562, 2);
  expect([chart.bottom, chart.top]).toEqual([0.2, 0.8]);
});

test("each point leads to its municipality, and the reader's own is marked", () => {
  expect(chart.marks.map(({ href, own }) => `${href} ${own}`)).toEqual([
    "/dk/0001 false",
    "/dk/0002 true",
    "/dk/0003 false",
  ]);
});
