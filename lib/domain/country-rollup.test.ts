import { describe, expect, test } from "vitest";
import { type CountedMunicipality, CountryRollup } from "./country-rollup";
import type { Flag } from "./flag";
import { everyMonth, type Month } from "./month";
import type { SheetRules } from "./rollup";
import { type Counts, NOT_REPORTED, slotOf } from "./slot";

const [NOT_STATED, MOVING, DAYCARE] = [1, 2, 3];
const [SELF_SERVICE, PHONE] = [1, 7];
const flags: Flag[] = [
  { channelSlot: SELF_SERVICE, measure: "digital", from: "1900-01", value: true },
  { channelSlot: SELF_SERVICE, measure: "self_service", from: "1900-01", value: true },
];
const rules: SheetRules = { flags, coreChannels: [SELF_SERVICE, PHONE], notStatedArea: NOT_STATED };

type Cells = [area: number, channel: number, count: number][];
function sheet(cells: Cells): Counts {
  const counts = new Int32Array(48).fill(NOT_REPORTED);
  for (const [area, channel, count] of cells) counts[slotOf(area, channel) - 1] = count;
  return counts;
}

function municipality(id: number, cells: Cells, more: Partial<CountedMunicipality> = {}): CountedMunicipality {
  const declarations = cells.map(([area, channel]) => ({ slot: slotOf(area, channel), from: "2011-01", to: null }));
  return { id, from: "1900-01", to: null, inhabitants: new Map([[2010, 1000]]), declarations, ...more };
}

const large: Cells = [
  [MOVING, SELF_SERVICE, 90],
  [MOVING, PHONE, 10],
];
const small: Cells = [
  [MOVING, SELF_SERVICE, 1],
  [DAYCARE, SELF_SERVICE, 2],
  [DAYCARE, PHONE, 7],
];
const throughout = (cells: Cells) => () => sheet(cells);
const only = (month: Month, cells: Cells) => (asked: Month) => (asked === month ? sheet(cells) : null);
const march = { from: "2012-03", to: "2012-03" };
const inMarch = (kind: string) => (row: { kind: string; month: Month }) => row.kind === kind && row.month === "2012-03";

describe("a month in which two reported", () => {
  const rollup = new CountryRollup(rules, march);
  rollup.add(municipality(1, large), only("2012-03", large));
  rollup.add(municipality(2, small), only("2012-03", small));
  rollup.add(municipality(3, large), () => null);

  test("is pooled over two of three, 93 of 110 digital", () => {
    expect(rollup.countryWindows().find(inMarch("month"))).toMatchObject({
      ...{ over: 2, of: 3, inhabitantsOver: 2000, inhabitantsOf: 3000, total: 110, digital: 93, selfService: 93 },
    });
  });

  test("is pooled by area over those that count the area", () => {
    const areas = rollup.countryAreas().filter(inMarch("month"));
    expect(areas).toMatchObject([
      { areaSlot: MOVING, over: 2, total: 101, digital: 91 },
      { areaSlot: DAYCARE, over: 1, total: 9, digital: 2 },
    ]);
  });

  test("leaves its year incomplete: nobody is joint in it", () => {
    const year = rollup.countryWindows().find(inMarch("rolling12"));
    expect(year).toMatchObject({ over: 0, of: 3, inhabitantsOver: 0, total: 0 });
  });
});

test("a sheet stands in its month and in the twelve rolling windows that reach over it", () => {
  const rollup = new CountryRollup(rules, march);
  const windows = rollup.add(municipality(1, large), only("2012-03", large));
  expect(windows.map(({ kind, month }) => `${kind} ${month}`)).toEqual([
    "month 2012-03",
    ...everyMonth("2012-03", "2013-02").map((month) => `rolling12 ${month}`),
  ]);
});

test("twelve complete months add up: 12 × 100", () => {
  const rollup = new CountryRollup(rules, march);
  const [year] = rollup.add(municipality(1, large), throughout(large)).filter(inMarch("rolling12"));
  expect(year).toMatchObject({ complete: true, joint: true, total: 1200, digital: 1080 });
  expect(rollup.countryAreas().find(inMarch("rolling12"))).toMatchObject({ areaSlot: MOVING, over: 1, total: 1200 });
});

test("who became a municipality within the window is complete in it, yet neither joint nor counted among all", () => {
  const rollup = new CountryRollup(rules, march);
  const [year] = rollup
    .add(municipality(1, large, { from: "2011-05" }), throughout(large))
    .filter(inMarch("rolling12"));
  expect(year).toMatchObject({ complete: true, joint: false });
  expect(rollup.countryWindows().find(inMarch("rolling12"))).toMatchObject({ over: 0, of: 0, inhabitantsOf: 0 });
  expect(rollup.countryWindows().find(inMarch("month"))).toMatchObject({ over: 1, of: 1 });
});

test("who counts no core channel is complete, but not joint", () => {
  const rollup = new CountryRollup(rules, march);
  const cells: Cells = [[MOVING, SELF_SERVICE, 90]];
  const [month] = rollup.add(municipality(1, cells), throughout(cells));
  expect(month).toMatchObject({ complete: true, joint: false });
  expect(rollup.countryWindows().find(inMarch("month"))).toMatchObject({ over: 0, of: 1 });
});

test("a phone counted in total only is in the country's sums, not in its areas", () => {
  const rollup = new CountryRollup(rules, march);
  const cells: Cells = [
    [MOVING, SELF_SERVICE, 90],
    [NOT_STATED, PHONE, 10],
  ];
  const [month] = rollup.add(municipality(1, cells), throughout(cells));
  expect(month).toMatchObject({ joint: true, byArea: false, total: 100 });
  expect(rollup.countryWindows().find(inMarch("month"))).toMatchObject({ over: 1, total: 100 });
  expect(rollup.countryAreas()).toEqual([]);
});

test.each([
  [2012, 1200],
  [2011, 1000],
  [2010, 1000],
  [2009, 1000],
])("the inhabitants of %i are those of the nearest year before it, or of the first: %i", (year, inhabitants) => {
  const rollup = new CountryRollup(rules, { from: `${year}-03`, to: `${year}-03` });
  const years = new Map([
    [2010, 1000],
    [2012, 1200],
  ]);
  rollup.add(municipality(1, large, { inhabitants: years }), throughout(large));
  expect(rollup.countryWindows()[0]).toMatchObject({ inhabitantsOf: inhabitants });
});
