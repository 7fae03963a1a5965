import { expect, test } from "vitest";
import type { MunicipalityWindow } from "./country-rollup";
import { countsOutside, shiftOf, standingIn } from "./declaration-effect";
import { NOT_REPORTED, slotOf } from "./slot";

const [SELF, PHONE, MOVING, NOT_STATED] = [1, 7, 2, 1];
const cell = (area: number, channel: number, from = "2014-01", to: string | null = null) => ({
  slot: slotOf(area, channel),
  from,
  to,
});
const window = (month: string, complete: boolean, joint = complete, byArea = true): MunicipalityWindow => ({
  ...{ municipalityId: 1, kind: "month", month, complete, joint, byArea },
  ...{ total: 1, digital: 0, selfService: 0, byChannel: [] },
});

test("windows that lose or get a share, a rank or shares of areas", () => {
  const before = [window("2014-02", true), window("2014-01", true), window("2014-03", false), window("2014-04", true)];
  const after = [
    window("2014-01", false),
    window("2014-02", true, false),
    window("2014-03", true),
    window("2014-04", true, true, false),
    window("2014-05", true),
  ];
  expect(shiftOf("month", before, after)).toEqual({
    ...{ incomplete: ["2014-01"], complete: ["2014-03"], unranked: ["2014-02"], ranked: [] },
    ...{ withoutAreas: ["2014-04"], withAreas: [] },
  });
  expect(shiftOf("rolling12", before, after).incomplete).toEqual([]);
});

test("what a declaration lets a municipality have in a month", () => {
  const rules = { flags: [], coreChannels: [SELF, PHONE], notStatedArea: NOT_STATED };
  const declared = [cell(MOVING, SELF), cell(MOVING, PHONE, "2014-01", "2014-06"), cell(NOT_STATED, PHONE, "2014-08")];
  expect(standingIn(declared, "2014-06", rules)).toEqual({ cells: 2, lackingCore: [], byArea: true });
  expect(standingIn(declared, "2014-07", rules)).toEqual({ cells: 1, lackingCore: [PHONE], byArea: true });
  expect(standingIn(declared, "2014-08", rules)).toEqual({ cells: 2, lackingCore: [], byArea: false });
});

test("counts that stand after the end are counted, zeros too", () => {
  const counts = new Int32Array(slotOf(MOVING, PHONE)).fill(NOT_REPORTED);
  counts[slotOf(MOVING, SELF) - 1] = 5;
  counts[slotOf(MOVING, PHONE) - 1] = 0;
  const sheets = ["2014-06", "2014-07"].map((month) => ({ month, counts }));
  const before = [cell(MOVING, SELF), cell(MOVING, PHONE)];
  expect(countsOutside(sheets, before, [cell(MOVING, SELF), cell(MOVING, PHONE, "2014-01", "2014-06")])).toBe(1);
  expect(countsOutside(sheets, before, before)).toBe(0);
});
