import { expect, test } from "vitest";
import type { Volume } from "@/lib/reports/municipality/municipality";
import { countsChart, roundStep } from "./counts-chart";

const words = {
  label: "",
  calls: "opkald",
  selfService: "selvbetjening",
  count: String,
  tip: () => ({ title: "", note: "" }),
  event: () => [],
  wave: () => [],
};

test("steps are 1, 2 or 5 with zeros", () => {
  expect([0.4, 3, 21, 3700, 5000, 5001].map(roundStep)).toEqual([1, 5, 50, 5000, 5000, 10_000]);
});

test("a month that was not reported is a gap, and the label is the latest final mean", () => {
  const nothing = {
    total: null,
    corrected: false,
    phone: null,
    selfService: null,
    totalMean: null,
    phoneMean: null,
    selfServiceMean: null,
  };
  const volumes: Volume[] = [
    { ...nothing, month: "2014-07", state: "final", phone: 900, phoneMean: 1000 },
    { ...nothing, month: "2014-08", state: "final" },
    { ...nothing, month: "2014-09", state: "preliminary", phone: 800, phoneMean: 990 },
  ];
  const chart = countsChart(volumes, words);
  expect(chart.series.map(({ points }) => points.map(({ y }) => y))).toEqual([
    [900, null, 800],
    [null, null, null],
    [1000, null, 990],
    [null, null, null],
  ]);
  expect(chart.series[2]?.end?.value).toBe("1000");
  expect([chart.top, chart.step]).toEqual([1000, 200]);
});
