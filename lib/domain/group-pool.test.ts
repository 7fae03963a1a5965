import { describe, expect, test } from "vitest";
import type { MunicipalityWindow } from "./country-rollup";
import { isEnough } from "./coverage";
import { type PoolMember, pooledAreas, pooledWindows } from "./group-pool";
import { type Counts, NOT_REPORTED, slotOf } from "./slot";

const member = (id: number, inhabitants: number, more: Partial<PoolMember> = {}): PoolMember => ({
  ...{ id, from: "1970-01", to: null, inhabitants: new Map([[2012, inhabitants]]) },
  ...more,
});
const window = (municipalityId: number, digital: number, total: number, joint = true): MunicipalityWindow => ({
  ...{ municipalityId, kind: "rolling12", month: "2013-12" },
  ...{ total, digital, selfService: 0, byChannel: [digital, null, total - digital] },
  ...{ complete: joint, joint, byArea: joint },
});
const MEMBERS = [member(1, 600), member(2, 250), member(3, 150)];

describe("a group of three", () => {
  test("adds sums first: 90 of 100 and 100 of 1,000 are 190 of 1,100, and not the mean of 90 and 10 %", () => {
    const [pool] = pooledWindows(MEMBERS, [window(1, 90, 100), window(2, 100, 1000)], "rolling12");
    expect(pool).toMatchObject({
      over: 2,
      of: 3,
      total: 1100,
      digital: 190,
      inhabitantsOver: 850,
      inhabitantsOf: 1000,
    });
    expect(pool?.byChannel.slice(0, 3)).toEqual([190, null, 910]);
  });

  test("leaves out who is not complete or counts no core channel, and stands for fewer inhabitants then", () => {
    const [pool] = pooledWindows(MEMBERS, [window(1, 90, 100), window(2, 5, 10, false), window(3, 1, 2)], "rolling12");
    expect(pool).toMatchObject({ over: 2, of: 3, total: 102, digital: 91, inhabitantsOver: 750 });
    expect(pool && isEnough(pool)).toBe(false); // 75 %
  });

  test("has a window in which nobody is complete, and none in which nobody reported", () => {
    expect(pooledWindows(MEMBERS, [window(1, 90, 100, false)], "rolling12")).toMatchObject([
      { over: 0, of: 3, total: 0 },
    ]);
    expect(pooledWindows(MEMBERS, [], "rolling12")).toEqual([]);
    expect(pooledWindows(MEMBERS, [window(1, 90, 100)], "month")).toEqual([]);
  });

  test("counts as members those that exist in the whole window", () => {
    const young = [...MEMBERS.slice(0, 2), member(3, 150, { from: "2013-02" })];
    expect(pooledWindows(young, [window(1, 90, 100)], "rolling12")).toMatchObject([
      { over: 1, of: 2, inhabitantsOf: 850 },
    ]);
    const old = [...MEMBERS.slice(0, 2), member(3, 150, { from: "2013-01", to: "2013-12" })];
    expect(pooledWindows(old, [window(1, 90, 100)], "rolling12")).toMatchObject([{ of: 3 }]);
  });
});

test("areas are added up over who counts them; an area that nobody counts is left out", () => {
  const rules = {
    flags: [{ channelSlot: 1, measure: "digital", from: "1900-01", value: true } as const],
    ...{ coreChannels: [], notStatedArea: 1 },
  };
  const sheet = (municipalityId: number, cells: [number, number, number][]) => {
    const counts: Counts = new Int32Array(48).fill(NOT_REPORTED);
    for (const [area, channel, count] of cells) counts[slotOf(area, channel) - 1] = count;
    return { municipalityId, month: "2013-12", counts };
  };
  const sheets = [
    sheet(1, [
      [2, 1, 30],
      [2, 3, 70],
    ]),
    sheet(2, [
      [2, 1, 10],
      [2, 3, 90],
      [3, 3, 0],
    ]),
  ];
  expect(pooledAreas(sheets, rules)).toEqual([
    { areaSlot: 2, over: 2, total: 200, digital: 40, selfService: 0 },
    { areaSlot: 3, over: 1, total: 0, digital: 0, selfService: 0 },
  ]);
});
