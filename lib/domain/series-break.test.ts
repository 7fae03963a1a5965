import { describe, expect, test } from "vitest";
import { breaksChange, breaksOf, brokenBetween, jointBreaks, type SeriesBreak, unbrokenFrom } from "./series-break";

const at = (day: string, more: Partial<SeriesBreak> = {}): SeriesBreak => ({
  day,
  municipalities: [621],
  areaSlot: null,
  channelSlot: null,
  ...more,
});

describe("a change from the year 2011 to the year 2012", () => {
  const broken = (day: string) => breaksChange([at(day)], "2011-01", "2012-12");

  test.each([
    ["on the first day of the earlier year: both years lie after it", "2011-01-01", false],
    ["in the middle of the first month: that month is half and half", "2011-01-15", true],
    ["between the years", "2012-01-01", true],
    ["in the last month of the later year", "2012-12-31", true],
    ["after both", "2013-01-01", false],
    ["before both", "2010-06-01", false],
  ])("a break %s", (_, day, expected) => {
    expect(broken(day)).toBe(expected);
  });
});

test("a month is compared with the same month a year before over every break between them", () => {
  expect(breaksChange([at("2012-01-01")], "2011-06", "2012-06")).toBe(true);
  expect(breaksChange([at("2012-01-01")], "2012-01", "2013-01")).toBe(false);
  expect(breaksChange([at("2012-01-01")], "2010-12", "2011-12")).toBe(false);
});

describe("a break in one area, by one channel", () => {
  const one = [at("2012-01-01", { areaSlot: 5, channelSlot: 8 })];
  const change = (part: Parameters<typeof breaksChange>[3]) => breaksChange(one, "2011-12", "2012-12", part);

  test("breaks the share of all inquiries and of that area", () => {
    expect([change({}), change({ areaSlot: 5 })]).toEqual([true, true]);
  });

  test("leaves other areas' shares and other channels' counts", () => {
    expect([change({ areaSlot: 6 }), change({ channelSlot: 7 })]).toEqual([false, false]);
  });

  test("breaks the channel's own counts", () => {
    expect([change({ channelSlot: 8 }), change({ areaSlot: 5, channelSlot: 8 })]).toEqual([true, true]);
  });
});

test("without a break nothing is broken", () => {
  expect(breaksChange([], "2011-01", "2012-12")).toBe(false);
});

test("a municipality has its own breaks and the country's; the joint figure only the country's", () => {
  const all = [
    at("2012-01-01"),
    at("2013-01-01", { municipalities: [661, 671] }),
    at("2014-01-01", { municipalities: null }),
  ];
  const days = (breaks: readonly SeriesBreak[]) => breaks.map(({ day }) => day);
  expect(days(breaksOf(all, 671))).toEqual(["2013-01-01", "2014-01-01"]);
  expect(days(breaksOf(all, 101))).toEqual(["2014-01-01"]);
  expect(days(jointBreaks(all))).toEqual(["2014-01-01"]);
});

test("who is left out of a joint change is who has a break between its two windows", () => {
  const all = [
    at("2012-01-01"),
    at("2012-05-01", { municipalities: [671, 661, 621] }),
    at("2013-01-01", { municipalities: [101] }),
  ];
  expect(brokenBetween(all, "2011-01", "2012-12")).toEqual([621, 661, 671]);
  expect(brokenBetween(all, "2013-01", "2014-12")).toEqual([]);
});

test("a series is unbroken from the first whole month after its latest break", () => {
  const all = [at("2012-01-01"), at("2013-06-15"), at("2014-05-01", { channelSlot: 8 })];
  expect(unbrokenFrom(all, "2012-12")).toBe("2012-01");
  expect(unbrokenFrom(all, "2013-12")).toBe("2013-07");
  expect(unbrokenFrom(all, "2014-08")).toBe("2014-05");
  expect(unbrokenFrom(all, "2014-08", { channelSlot: 7 })).toBe("2013-07");
  expect(unbrokenFrom(all, "2011-12")).toBeNull();
});
