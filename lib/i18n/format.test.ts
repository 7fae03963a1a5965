import { expect, test } from "vitest";
import {
  formatDate,
  formatJudged,
  formatKroner,
  formatLarge,
  formatMonth,
  formatMonthSpan,
  formatNumber,
  formatPoints,
  formatShare,
  formatWeekday,
  formatWindow,
  sentenceCase,
} from "./format";
import type { Locale } from "./locales";
import { byName } from "./names";

/** One fact in the three languages; `_` stands for a no-break space, which cannot be seen. */
function inEach(name: string, text: (locale: Locale) => string, expected: Record<Locale, string>): void {
  test.each(["da", "nb", "en"] as const)(`${name} in %s`, (locale) => {
    expect(text(locale)).toBe(expected[locale].replaceAll("_", "\u00a0"));
  });
}

inEach("thousands", (l) => formatNumber(l, 1234567), { da: "1.234.567", nb: "1_234_567", en: "1,234,567" });
inEach("a decimal", (l) => formatNumber(l, -12.34, 1), { da: "−12,3", nb: "−12,3", en: "−12.3" });
inEach("a share", (l) => formatShare(l, 0.3984), { da: "39,8_%", nb: "39,8_%", en: "39.8%" });
inEach("a share in whole percent", (l) => formatShare(l, 0.5, 0), { da: "50_%", nb: "50_%", en: "50%" });
inEach("a rise", (l) => formatPoints(l, 0.0556), { da: "+5,6", nb: "+5,6", en: "+5.6" });
inEach("a fall", (l) => formatPoints(l, -0.0128), { da: "−1,3", nb: "−1,3", en: "−1.3" });
inEach("kroner", (l) => formatKroner(l, 1050.694), { da: "1.050,69_kr.", nb: "1_050,69_kr", en: "DKK_1,050.69" });
inEach("millions", (l) => formatLarge(l, 2_541_000), { da: "2,54_mio.", nb: "2,54_mill.", en: "2.54_million" });
inEach("a month", (l) => formatMonth(l, "2012-03"), { da: "marts 2012", nb: "mars 2012", en: "March 2012" });
inEach("a date", (l) => formatDate(l, "2014-10-10"), {
  da: "10. oktober 2014",
  nb: "10. oktober 2014",
  en: "10 October 2014",
});
inEach("a weekday", (l) => formatWeekday(l, "2014-10-10"), {
  da: "fredag 10. oktober",
  nb: "fredag 10. oktober",
  en: "Friday 10 October",
});
inEach("twelve months", (l) => formatWindow(l, { kind: "rolling12", end: "2014-08" }), {
  da: "12 mdr. til aug. 2014",
  nb: "12 md. til aug. 2014",
  en: "12 months to Aug 2014",
});
inEach("a span over New Year", (l) => formatMonthSpan(l, "2013-09", "2014-08"), {
  da: "september 2013 – august 2014",
  nb: "september 2013 – august 2014",
  en: "September 2013 – August 2014",
});

test("a span within a year names the year once", () => {
  expect(formatMonthSpan("da", "2013-01", "2013-12")).toBe("januar – december 2013");
});

test("a year is named by its number, a month by its name", () => {
  expect(formatWindow("da", { kind: "year", end: "2013-12" })).toBe("2013");
  expect(formatWindow("da", { kind: "month", end: "2014-08" })).toBe("august 2014");
});

test("what rounds to zero has no sign", () => {
  expect(formatPoints("da", -0.0001)).toBe("0,0");
  expect(formatPoints("da", 0.0001)).toBe("0,0");
});

test("below a million the number is written out", () => {
  expect(formatLarge("da", 35635)).toBe("35.635");
});

test("a month that opens a line has a capital", () => {
  expect(sentenceCase("september 2013")).toBe("September 2013");
});

test("Å is last in Danish, and Aa is Å", () => {
  const names = ["Aarhus", "Zealand", "Ærø", "Odense"].map((name) => ({ name }));
  expect(names.toSorted(byName("da")).map(({ name }) => name)).toEqual(["Odense", "Zealand", "Ærø", "Aarhus"]);
});

test("a year just short of its target does not look as if it had reached it", () => {
  expect(formatJudged("da", 0.2997, 0.3)).toBe("29,97\u00a0%");
  expect(formatJudged("da", 0.299, 0.3)).toBe("29,9\u00a0%");
  expect(formatJudged("da", 0.3002, 0.3)).toBe("30,0\u00a0%");
  expect(formatJudged("da", 0.29999, 0.3)).toBe("29,999\u00a0%");
});
