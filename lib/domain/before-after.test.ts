import { describe, expect, test } from "vitest";
import { type MonthSum, meanShare, monthsAround } from "./before-after";
import { everyMonth } from "./month";
import type { SeriesBreak } from "./series-break";

const NONE = { lastFinal: "2014-08", breaks: [] };
const broken = (...days: string[]) => ({
  lastFinal: "2014-08",
  breaks: days.map((day): SeriesBreak => ({ day, municipalities: null, areaSlot: null, channelSlot: null })),
});
const sum = (month: string, digital: number, total: number, complete = true): MonthSum => ({
  month,
  total,
  digital,
  selfService: 0,
  complete,
});

describe("the months around February 2014", () => {
  test("are the six before it and the six from it on", () => {
    const { before, after } = monthsAround("2014-02", NONE);
    expect(before).toEqual({ months: everyMonth("2013-08", "2014-01"), reason: null });
    expect(after).toEqual({ months: everyMonth("2014-02", "2014-07"), reason: null });
  });

  test("are only those that are final", () => {
    const { before, after } = monthsAround("2014-02", { ...NONE, lastFinal: "2014-04" });
    expect(before.months).toHaveLength(6);
    expect(after.months).toEqual(["2014-02", "2014-03", "2014-04"]);
    expect(monthsAround("2014-02", { ...NONE, lastFinal: "2014-01" }).after).toEqual({
      months: [],
      reason: "not-final",
    });
  });

  test("end where a series break stands: four of the months before are counted as they are after it", () => {
    expect(monthsAround("2014-02", broken("2013-10-01")).before.months).toEqual(everyMonth("2013-10", "2014-01"));
    expect(monthsAround("2014-02", broken("2014-05-01")).after.months).toEqual(everyMonth("2014-02", "2014-04"));
  });

  test("leave out a month that a break divides", () => {
    expect(monthsAround("2014-02", broken("2013-10-15")).before.months).toEqual(everyMonth("2013-11", "2014-01"));
    expect(monthsAround("2014-02", broken("2014-05-15")).after.months).toEqual(everyMonth("2014-02", "2014-04"));
  });

  test("with a break in the month itself there is nothing before to stand beside what follows", () => {
    const { before, after } = monthsAround("2014-02", broken("2014-02-01"));
    expect(before).toEqual({ months: [], reason: "series-break" });
    expect(after.months).toHaveLength(6);
    expect(monthsAround("2014-02", broken("2014-02-10")).after.months).toEqual(everyMonth("2014-03", "2014-07"));
  });

  test("a break outside them changes nothing", () => {
    const whole = monthsAround("2014-02", NONE);
    expect(monthsAround("2014-02", broken("2013-08-01", "2014-08-01", "2012-01-01"))).toEqual(whole);
  });
});

describe("the mean share of months", () => {
  const months = { months: everyMonth("2013-08", "2014-01"), reason: null };

  test("adds the sums and divides once: 90 of 100 and 100 of 1,000 are 190 of 1,100", () => {
    const mean = meanShare(months, [sum("2013-08", 90, 100), sum("2013-09", 100, 1000)], "digital");
    expect(mean).toEqual({ share: 190 / 1100, n: 2, reason: null });
  });

  test("counts the complete months only, and says how many they were", () => {
    const sums = [
      sum("2013-08", 40, 100),
      sum("2013-09", 99, 100, false),
      sum("2013-10", 60, 100),
      sum("2013-11", 0, 0),
      sum("2014-02", 100, 100), // not one of the six
    ];
    expect(meanShare(months, sums, "digital")).toEqual({ share: 0.5, n: 2, reason: null });
  });

  test("is none without a complete month, with the reason", () => {
    expect(meanShare(months, [sum("2013-08", 1, 2, false)], "digital")).toEqual({
      share: null,
      n: 0,
      reason: "no-counts",
    });
    const none = { months: [], reason: "series-break" } as const;
    expect(meanShare(none, [sum("2013-08", 1, 2)], "digital")).toEqual({ share: null, n: 0, reason: "series-break" });
  });

  test("follows the measure", () => {
    const sums = [{ ...sum("2013-08", 40, 100), selfService: 10 }];
    expect(meanShare(months, sums, "self_service").share).toBe(0.1);
  });
});
