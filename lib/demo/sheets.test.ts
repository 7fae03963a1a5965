import { expect, test } from "vitest";
import { areas } from "@/db/seed/areas";
import { standardChannelSlot } from "@/db/seed/channels";
import { danishId } from "@/db/seed/municipalities";
import { addMonths, everyMonth, type Month } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import { demoDeliveries, withoutSeptember } from "./deliveries";
import { demoSheets } from "./sheets";
import {
  CALL_CENTRE,
  CAMPAIGN,
  CORRECTION,
  COUNTS_NO_PHONE,
  MISSING_CHANNELS,
  NOT_DELIVERED,
  OUTLIER,
  PHONE_IN_TOTAL,
  SERIES_BREAK,
} from "./stories";

const DIGITAL = ["self_service", "assisted_self_service", "web_form", "chat", "digital_post", "email"];
const SELF_SERVICE = DIGITAL.slice(0, 2);
const sheets = demoSheets();
const deliveries = demoDeliveries(sheets);

type Where = { code?: string; from: Month; to: Month; area?: string; channels?: string[] };

/** The counts of the cells in question, added up one by one. */
function tally({ code, from, to, area, channels }: Where, among = sheets): number {
  const areaSlot = area === undefined ? null : areas.find((row) => row.code === area)?.slot;
  const channelSlots = channels?.map((channel) => standardChannelSlot(channel));
  let sum = 0;
  for (const sheet of among) {
    if (sheet.month < from || sheet.month > to || (code && sheet.municipalityId !== danishId(code))) continue;
    sheet.counts.forEach((count, index) => {
      if (count < 0 || (areaSlot && areaSlotOf(index + 1) !== areaSlot)) return;
      if (!channelSlots || channelSlots.includes(channelSlotOf(index + 1))) sum += count;
    });
  }
  return sum;
}

const year = (of: number) => ({ from: `${of}-01`, to: `${of}-12` });
const part = (where: Where, channels: string[]) => (100 * tally({ ...where, channels })) / tally(where);
const channelCounts = (code: string, month: Month, channel: string) => {
  const sheet = sheets.find((row) => row.municipalityId === danishId(code) && row.month === month);
  return [...(sheet?.counts ?? [])].filter(
    (_, index) => channelSlotOf(index + 1) === standardChannelSlot(channel) && areaSlotOf(index + 1) > 1,
  );
};
const toAugust = { from: "2013-09", to: "2014-08" };

test("everyone's demo has the same figures", () => {
  const again = demoSheets("2010-03");
  expect(again).toHaveLength(98 * 3);
  expect(again.every(({ counts }, index) => counts.every((count, slot) => count === sheets[index]?.counts[slot]))).toBe(
    true,
  );
});

test("25 million inquiries a year, within 2 %", () => {
  for (const of of [2010, 2011, 2012, 2013]) expect(Math.abs(tally(year(of)) / 25e6 - 1)).toBeLessThan(0.02);
});

test("24 % digital in 2011, just above 30 % in 2012, 39.8 % in the twelve months to August 2014", () => {
  expect(Math.abs(part(year(2011), DIGITAL) - 24)).toBeLessThan(0.3);
  expect(part(year(2012), DIGITAL)).toBeGreaterThan(30.1);
  expect(part(year(2012), DIGITAL)).toBeLessThan(30.6);
  expect(Math.abs(part(toAugust, DIGITAL) - 39.8)).toBeLessThan(0.3);
  expect(Math.abs(part(toAugust, SELF_SERVICE) - 23.5)).toBeLessThan(0.5);
});

test("e-mail falls slowly from 9 to 7 %, phone from 44 to 38 %", () => {
  expect(Math.abs(part(year(2010), ["email"]) - 9)).toBeLessThan(0.3);
  expect(Math.abs(part(toAugust, ["email"]) - 7)).toBeLessThan(0.3);
  expect(Math.abs(part(year(2010), ["phone"]) - 44)).toBeLessThan(0.5);
  expect(Math.abs(part(toAugust, ["phone"]) - 38)).toBeLessThan(0.5);
});

test("flytning is about 40 % digital in autumn 2011, 64 % in autumn 2012, 88 % in spring 2014", () => {
  const moving = (from: Month, to: Month) => part({ from, to, area: "change_of_address" }, DIGITAL);
  expect(Math.abs(moving("2011-09", "2011-11") - 39.5)).toBeLessThan(1);
  expect(Math.abs(moving("2012-09", "2012-11") - 64)).toBeLessThan(1.5);
  expect(Math.abs(moving("2014-03", "2014-05") - 88)).toBeLessThan(1);
});

test("July and December are quiet, August is the month of schools and day care", () => {
  const months = everyMonth("2013-01", "2013-12");
  const all = months.map((month) => tally({ from: month, to: month }));
  expect([...all].sort((a, b) => a - b).slice(0, 2)).toEqual([all[6], all[11]]);
  const school = months.map((month) => tally({ from: month, to: month, area: "school" }));
  expect(Math.max(...school)).toBe(school[7]);
});

test("in 2014 the municipalities lie between about 30 and 52 % digital", () => {
  const ids = [...new Set(sheets.map(({ municipalityId }) => municipalityId))];
  const codes = ids.map((id) => String(id).padStart(4, "0")).filter((code) => code !== COUNTS_NO_PHONE);
  const shares = codes.map((code) => part({ code, ...toAugust }, DIGITAL));
  expect(Math.min(...shares)).toBeGreaterThan(28);
  expect(Math.min(...shares)).toBeLessThan(33);
  expect(Math.max(...shares)).toBeGreaterThan(46);
  expect(Math.max(...shares)).toBeLessThan(53);
});

test("small municipalities swing more from month to month: Fanø more than København", () => {
  const swing = (code: string) => {
    const shares = everyMonth("2012-01", "2014-06").map((month) => part({ code, from: month, to: month }, DIGITAL));
    const steps = shares.slice(1).map((share, index) => share - (shares[index] ?? 0));
    return Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length);
  };
  expect(swing("0563")).toBeGreaterThan(2 * swing("0101"));
});

test.each(MISSING_CHANNELS)("$code has no $channel in $month, but before and after", ({ code, channel, month }) => {
  expect(channelCounts(code, month, channel).every((count) => count < 0)).toBe(true);
  expect(channelCounts(code, addMonths(month, -1), channel).some((count) => count > 0)).toBe(true);
});

test("Ærø counts no phone; Næstved counts it, but not by area", () => {
  expect(tally({ code: COUNTS_NO_PHONE, ...toAugust, channels: ["phone"] })).toBe(0);
  expect(tally({ code: COUNTS_NO_PHONE, ...toAugust, channels: ["counter"] })).toBeGreaterThan(0);
  expect(channelCounts(PHONE_IN_TOTAL, "2013-05", "phone").every((count) => count < 0)).toBe(true);
  expect(tally({ code: PHONE_IN_TOTAL, ...toAugust, channels: ["phone"] })).toBeGreaterThan(10_000);
});

test("Randers typed a zero too many in one cell", () => {
  const { code, area, channel, month } = OUTLIER;
  const cell = (of: Month) => tally({ code, area, channels: [channel], from: of, to: of });
  expect(cell(month) / cell(addMonths(month, -1))).toBeGreaterThan(7);
  expect(cell(month) / cell(addMonths(month, 1))).toBeGreaterThan(7);
});

test("Viborg's campaign shows: a leap in February 2014, half of which stays", () => {
  const share = (from: Month, to: Month) => part({ code: CAMPAIGN.code, from, to }, DIGITAL);
  const ahead = (from: Month, to: Month) => share(from, to) - part({ from, to }, DIGITAL);
  expect(ahead("2014-02", "2014-04") - ahead("2013-08", "2014-01")).toBeGreaterThan(3);
  expect(ahead("2014-05", "2014-08") - ahead("2013-08", "2014-01")).toBeGreaterThan(1);
});

test("three neighbours' calls fall and swing together once they share a call centre", () => {
  const calls = (code: string, month: Month) => tally({ code, from: month, to: month, channels: ["phone"] });
  const [first = "", second = ""] = CALL_CENTRE.codes;
  const yearly = (code: string, from: Month) =>
    everyMonth(from, addMonths(from, 11)).reduce((sum, month) => sum + calls(code, month), 0);
  for (const code of CALL_CENTRE.codes) {
    expect(yearly(code, CALL_CENTRE.from) / yearly(code, addMonths(CALL_CENTRE.from, -12))).toBeLessThan(0.88);
  }
  const unusual = (code: string) => (month: Month) =>
    calls(code, month) / tally({ from: month, to: month, channels: ["phone"] });
  const months = everyMonth(CALL_CENTRE.from, "2014-09");
  expect(correlation(months.map(unusual(first)), months.map(unusual(second)))).toBeGreaterThan(0.5);
});

test("Kolding's counter falls by nearly half when its definition changes, and nothing else does", () => {
  const { code, channel, from } = SERIES_BREAK;
  const change = (channels: string[]) =>
    tally({ code, from, to: addMonths(from, 5), channels }) /
    tally({ code, from: addMonths(from, -12), to: addMonths(from, -7), channels });
  expect(change([channel])).toBeLessThan(0.6);
  expect(change(["phone"])).toBeGreaterThan(0.85);
});

test("61 of 98 have delivered September 2014, and Viborg is one of them", () => {
  const september = deliveries.flatMap((one) => one.sheets).filter(({ month }) => month === "2014-09");
  expect(september).toHaveLength(61);
  expect(withoutSeptember().has(danishId("0791"))).toBe(false);
});

test("the late reporters' months are not delivered", () => {
  const delivered = new Set(
    deliveries.flatMap((one) => one.sheets).map((sheet) => `${sheet.municipalityId}:${sheet.month}`),
  );
  for (const [code, { from, to }] of Object.entries(NOT_DELIVERED)) {
    for (const month of everyMonth(from, to)) expect(delivered.has(`${danishId(code)}:${month}`)).toBe(false);
    expect(delivered.has(`${danishId(code)}:${addMonths(from, -1)}`)).toBe(true);
  }
});

test("a later delivery corrects Viborg's calls of July 2014 upwards", () => {
  const [first, correction] = deliveries.filter(({ sheets: own }) =>
    own.some(({ municipalityId, month }) => municipalityId === danishId(CORRECTION.code) && month === CORRECTION.month),
  );
  const calls = { code: CORRECTION.code, from: "2014-07", to: "2014-07", channels: ["phone"], area: "daycare" };
  const [before, after] = [tally(calls, first?.sheets), tally(calls, correction?.sheets)];
  expect(before).toBeGreaterThan(0);
  expect(before / after).toBeCloseTo(CORRECTION.delivered, 1);
  expect(correction?.by).not.toBe(first?.by);
});

function correlation(left: number[], right: number[]): number {
  const deviations = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [deviations(left), deviations(right)];
  const product = (x: number[], y: number[]) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

test("an area without a wave grows too, if slower: hardly any is less digital than a year before", () => {
  const stated = areas.filter(({ notStated }) => !notStated);
  const change = ({ code }: { code: string }) =>
    part({ ...toAugust, area: code }, DIGITAL) - part({ from: "2012-09", to: "2013-08", area: code }, DIGITAL);
  const changes = stated.map((area) => ({ code: area.code, change: change(area) }));
  expect(changes.filter(({ change }) => change > 0).length).toBeGreaterThanOrEqual(30);
});
