import fc from "fast-check";
import { expect, test } from "vitest";
import type { Flag } from "./flag";
import { type SheetRules, sheetAreaTotals, sheetTotals, type Totals, windowTotals } from "./rollup";
import { type Counts, NOT_REPORTED, slotOf } from "./slot";

const NOT_STATED = 1;
const [MOVING, DAYCARE] = [2, 3];
const [SELF_SERVICE, EMAIL, PHONE] = [1, 6, 7];
const flag = (channelSlot: number, measure: Flag["measure"], from = "1900-01", value = true): Flag => ({
  channelSlot,
  measure,
  from,
  value,
});
const rules: SheetRules = {
  flags: [flag(SELF_SERVICE, "digital"), flag(SELF_SERVICE, "self_service"), flag(EMAIL, "digital")],
  coreChannels: [SELF_SERVICE, PHONE],
  notStatedArea: NOT_STATED,
};

function sheet(cells: [number, number, number][]): Counts {
  const counts = new Int32Array(48).fill(NOT_REPORTED);
  for (const [area, channel, count] of cells) counts[slotOf(area, channel) - 1] = count;
  return counts;
}
const march = sheet([
  [MOVING, SELF_SERVICE, 40],
  [MOVING, EMAIL, 10],
  [MOVING, PHONE, 50],
  [DAYCARE, SELF_SERVICE, 5],
  [DAYCARE, PHONE, 0],
]);
const declared = [
  slotOf(MOVING, SELF_SERVICE),
  slotOf(MOVING, EMAIL),
  slotOf(MOVING, PHONE),
  slotOf(DAYCARE, SELF_SERVICE),
  slotOf(DAYCARE, PHONE),
];

test("a sheet's sums: 45 self-served and 10 e-mails of 105", () => {
  const totals = sheetTotals(march, declared, "2012-03", rules);
  expect(totals).toMatchObject({ complete: true, joint: true, byArea: true, total: 105, digital: 55, selfService: 45 });
  expect(totals.byChannel).toEqual([45, null, null, null, null, 10, 50, ...Array(9).fill(null)]);
});

test("a sheet's sums by area", () => {
  const areas = sheetAreaTotals(march, "2012-03", rules);
  expect(areas[MOVING - 1]).toEqual({ total: 100, digital: 50, selfService: 40 });
  expect(areas[DAYCARE - 1]).toEqual({ total: 5, digital: 5, selfService: 5 });
  expect(areas[NOT_STATED - 1]).toEqual({ total: 0, digital: 0, selfService: 0 });
});

test("the flag of the sheet's own month decides", () => {
  const later = { ...rules, flags: [...rules.flags, flag(EMAIL, "digital", "2012-04", false)] };
  expect(sheetTotals(march, declared, "2012-03", later).digital).toBe(55);
  expect(sheetTotals(march, declared, "2012-04", later).digital).toBe(45);
});

test("a missing declared cell leaves the sheet incomplete and out of joint figures, its sums as they are", () => {
  const totals = sheetTotals(march, [...declared, slotOf(DAYCARE, EMAIL)], "2012-03", rules);
  expect(totals).toMatchObject({ complete: false, joint: false, total: 105 });
});

test("who counts no phone is complete, but not joint", () => {
  const noPhone = sheet([[MOVING, SELF_SERVICE, 40]]);
  const totals = sheetTotals(noPhone, [slotOf(MOVING, SELF_SERVICE)], "2012-03", rules);
  expect(totals).toMatchObject({ complete: true, joint: false, total: 40 });
});

test("phone counted only under not stated: joint, but not by area", () => {
  const inTotal = sheet([
    [MOVING, SELF_SERVICE, 40],
    [NOT_STATED, PHONE, 60],
  ]);
  const slots = [slotOf(MOVING, SELF_SERVICE), slotOf(NOT_STATED, PHONE)];
  expect(sheetTotals(inTotal, slots, "2012-03", rules)).toMatchObject({ joint: true, byArea: false, total: 100 });
});

const month = (digital: number, total: number, more: Partial<Totals> = {}): Totals => ({
  complete: true,
  joint: true,
  byArea: true,
  total,
  digital,
  selfService: 0,
  byChannel: [digital, null, total - digital, ...Array(13).fill(null)],
  ...more,
});

test("months add up, and a channel counted in one of them is counted", () => {
  const sum = windowTotals([month(30, 100), month(20, 50, { byChannel: [20, 30, null, ...Array(13).fill(null)] })]);
  expect(sum).toMatchObject({ complete: true, total: 150, digital: 50 });
  expect(sum.byChannel.slice(0, 4)).toEqual([50, 30, 70, null]);
});

test("a month that is missing or incomplete leaves the window incomplete", () => {
  expect(windowTotals([month(30, 100), null])).toMatchObject({ complete: false, joint: false, total: 100 });
  expect(windowTotals([month(30, 100), month(1, 2, { complete: false, joint: false })]).complete).toBe(false);
  expect(windowTotals([null, null])).toMatchObject({ complete: false, total: 0 });
  expect(windowTotals([])).toMatchObject({ complete: false, total: 0 });
});

test("one month outside the joint figure keeps the window out of it", () => {
  const sum = windowTotals([month(30, 100), month(30, 100, { joint: false })]);
  expect(sum).toMatchObject({ complete: true, joint: false });
});

test("areas and channels add up to the same total, whatever was counted", () => {
  const cell = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 16 }), fc.nat(1_000_000));
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const counts = sheet(cells);
      const totals = sheetTotals(counts, [], "2012-03", rules);
      const areas = sheetAreaTotals(counts, "2012-03", rules);
      expect(areas.reduce((sum, area) => sum + area.total, 0)).toBe(totals.total);
      expect(areas.reduce((sum, area) => sum + area.digital, 0)).toBe(totals.digital);
      expect(totals.byChannel.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(totals.total);
    }),
  );
});
