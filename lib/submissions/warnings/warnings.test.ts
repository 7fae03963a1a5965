import { describe, expect, test } from "vitest";
import { monthIndex } from "@/lib/domain/month";
import { type Counts, NOT_REPORTED, slotOf } from "@/lib/domain/slot";
import type { SheetChange } from "@/lib/submissions/commit/difference";
import type { Cell } from "@/lib/submissions/fixture";
import { type Warning, warningsOf } from "./warnings";

const [NOT_STATED, MOVING, PASSPORT] = [1, 2, 3];
const [SELF, PHONE, LETTER] = [1, 7, 9];
const ODENSE = 461;
const rules = {
  flags: [{ channelSlot: SELF, measure: "digital" as const, from: "1900-01", value: true }],
  notStatedArea: NOT_STATED,
};

type Month = [month: string, ...cells: Cell[]];

function counts(cells: readonly Cell[]): Counts {
  const packed = new Int32Array(64).fill(NOT_REPORTED);
  for (const [area, channel, count] of cells) packed[slotOf(area, channel) - 1] = count;
  return packed;
}

/** What is said about the last of these months, when the others stand; `stood` is what stands in it already. */
function warned(
  months: Month[],
  { stood = [], leftOut = [] as number[] }: { stood?: Cell[]; leftOut?: number[] } = {},
) {
  const sheets = new Map(months.map(([month, ...cells]) => [monthIndex(month), counts(cells)]));
  const [month, ...cells] = months.at(-1) ?? ["2014-08"];
  const change: SheetChange = {
    ...{ municipalityId: ODENSE, month, firstVersion: stood.length > 0 ? 2 : null },
    ...{ before: stood.length > 0 ? counts(stood) : new Int32Array(), after: counts(cells) },
  };
  return warningsOf([change], sheets, { rules, isLeftOut: (_, channel) => leftOut.includes(channel) });
}

const said = ({ code, areaSlot, channelSlots, now, usual, usualMonth }: Warning) =>
  [code, areaSlot, channelSlots.join("+"), now, usual, usualMonth] as const;
const lines = (...args: Parameters<typeof warned>) => warned(...args).map(said);

/** May, June and July of 2014 with so many calls, and August of the year before. */
function yearUpTo(phone: number, lastAugust = phone): Month[] {
  return [
    ["2013-08", [MOVING, PHONE, lastAugust]],
    ...["2014-05", "2014-06", "2014-07"].map((month): Month => [month, [MOVING, PHONE, phone]]),
  ];
}
const august = (...cells: Cell[]): Month => ["2014-08", ...cells];

describe("a zero too many", () => {
  test("is seen in the one cell that has it, beside the same month last year", () => {
    const months: Month[] = yearUpTo(1204).map(([month, cell]) => [month, cell as Cell, [PASSPORT, PHONE, 3000]]);
    const found = lines([...months, august([MOVING, PHONE, 12_040], [PASSPORT, PHONE, 3100])]);
    expect(found).toEqual([["tenfold", MOVING, "7", 12_040, 1204, "2013-08"]]);
  });

  test("in every cell of a channel is one warning about the channel", () => {
    const cells = (factor: number): Cell[] =>
      [2, 3, 4].concat(1).map((area): Cell => [area, PHONE, 100 * area * factor]);
    const months: Month[] = yearUpTo(0).map(([month]) => [month, ...cells(1)]);
    expect(lines([...months, august(...cells(10))])).toEqual([["tenfold", null, "7", 10_000, 1000, "2013-08"]]);
  });

  test("of a tenth, likewise: 120 where 1,204 is usual", () => {
    expect(lines([...yearUpTo(1204), august([MOVING, PHONE, 120])])).toEqual([
      ["tenfold", MOVING, "7", 120, 1204, "2013-08"],
    ]);
  });

  test("in an earlier month makes no warning of the month that is right again", () => {
    const months = yearUpTo(1204);
    months[3] = ["2014-07", [MOVING, PHONE, 12_040]];
    expect(lines([...months, august([MOVING, PHONE, 1204])])).toEqual([]);
  });

  test("is not seen in small numbers: 3 calls after a month of 30 are 27 fewer", () => {
    expect(lines([...yearUpTo(30), august([MOVING, PHONE, 3])])).toEqual([]);
    expect(lines([...yearUpTo(33), august([MOVING, PHONE, 3])])).toEqual([["tenfold", MOVING, "7", 3, 33, "2013-08"]]);
  });
});

describe("more than half off the same month last year", () => {
  test("is told; exactly half is not", () => {
    expect(lines([...yearUpTo(1000), august([MOVING, PHONE, 1501])])).toEqual([
      ["far-off", null, "7", 1501, 1000, "2013-08"],
    ]);
    expect(lines([...yearUpTo(1000), august([MOVING, PHONE, 1500])])).toEqual([]);
    expect(lines([...yearUpTo(1000), august([MOVING, PHONE, 499])])).toEqual([
      ["far-off", null, "7", 499, 1000, "2013-08"],
    ]);
  });

  test("is no surprise in a channel that has grown: 160 after 100 last year, and 140 lately", () => {
    expect(lines([...yearUpTo(140, 100), august([MOVING, PHONE, 160])])).toEqual([]);
  });

  test("is the latest month where there is none last year", () => {
    const months = yearUpTo(1000).slice(1);
    expect(lines([...months, august([MOVING, PHONE, 400])])).toEqual([["far-off", null, "7", 400, 1000, "2014-07"]]);
  });

  test("and a first month, with nothing before it, is beside nothing", () => {
    expect(lines([august([MOVING, PHONE, 400])])).toEqual([]);
  });

  test("is said of what a correction makes worse, not of what it mends", () => {
    const wrong: Cell[] = [[MOVING, PHONE, 12_040]];
    expect(lines([...yearUpTo(1204), august([MOVING, PHONE, 1900])], { stood: wrong })).toEqual([]);
    expect(lines([...yearUpTo(1204), august([MOVING, PHONE, 1900])], { stood: [[MOVING, PHONE, 1300]] })).toHaveLength(
      1,
    );
  });

  test("is not said of cells that the correction leaves alone", () => {
    const odd: Cell = [MOVING, PHONE, 9000];
    const found = lines([...yearUpTo(1204), august(odd, [MOVING, LETTER, 5])], { stood: [odd] });
    expect(found).toEqual([]);
  });
});

describe("nothing where there was always something", () => {
  test("is told as a zero, in the cell or the channel", () => {
    expect(lines([...yearUpTo(64), august([MOVING, PHONE, 0])])).toEqual([["zero", MOVING, "7", 0, 64, "2013-08"]]);
  });

  test("but not where there was nothing before, too", () => {
    const months = yearUpTo(64);
    months[1] = ["2014-05", [MOVING, PHONE, 0]];
    expect(lines([...months, august([MOVING, PHONE, 0])]).map(([code]) => code)).toEqual(["tenfold"]);
  });

  test("a channel that is missing is named, with the others, beside the month before", () => {
    const months: Month[] = yearUpTo(700).map(([month, cell]) => [
      month,
      cell as Cell,
      [MOVING, LETTER, 50],
      [MOVING, SELF, 400],
    ]);
    const found = lines([...months, august([MOVING, SELF, 410])], { leftOut: [PHONE, LETTER] });
    expect(found).toEqual([["vanished", null, "7+9", null, 750, "2014-07"]]);
  });

  test("a channel that is not declared any more does not vanish; one that is withdrawn does", () => {
    const months: Month[] = yearUpTo(700).map(([month, cell]) => [month, cell as Cell, [MOVING, SELF, 400]]);
    expect(lines([...months, august([MOVING, SELF, 410])]).map(([code]) => code)).not.toContain("vanished");
    const stood: Cell[] = [
      [MOVING, PHONE, 690],
      [MOVING, SELF, 410],
    ];
    expect(lines([...months, august([MOVING, SELF, 410])], { stood })).toEqual([
      ["vanished", null, "7", null, 700, "2014-07"],
    ]);
  });
});

describe("a total that falls while digital stands still", () => {
  const months = (phone: number): Month[] =>
    yearUpTo(0).map(([month]) => [month, [MOVING, SELF, 1000], [MOVING, PHONE, phone]]);

  test("is told with both: 2,000 to 1,600 and 1,000 to 1,000", () => {
    const [found] = warned([...months(1000), august([MOVING, SELF, 1000], [MOVING, PHONE, 600])]);
    expect(found).toMatchObject({ code: "total-fell", now: 1600, usual: 2000, digital: { now: 1000, usual: 1000 } });
  });

  test("is not told when digital falls, too, or the total falls by less than a fifth", () => {
    expect(lines([...months(1000), august([MOVING, SELF, 900], [MOVING, PHONE, 600])])).toEqual([]);
    expect(lines([...months(1000), august([MOVING, SELF, 1000], [MOVING, PHONE, 601])])).toEqual([]);
  });

  test("is not told beside a channel that explains it", () => {
    const found = lines([...months(1000), august([MOVING, SELF, 1000], [MOVING, PHONE, 400])]);
    expect(found.map(([code]) => code)).toEqual(["far-off"]);
  });
});

describe("a channel by area and in total at once", () => {
  const both: Cell[] = [
    [MOVING, PHONE, 500],
    [NOT_STATED, PHONE, 500],
  ];

  test("is told the first time", () => {
    expect(lines([...yearUpTo(1000), august(...both)])).toEqual([["both-ways", null, "7", 500, 500, "2014-08"]]);
  });

  test("is not told when it was so the month before, or the rest is small", () => {
    const months: Month[] = yearUpTo(0).map(([month]) => [month, ...both]);
    expect(lines([...months, august(...both)])).toEqual([]);
    expect(lines([...yearUpTo(1000), august([MOVING, PHONE, 900], [NOT_STATED, PHONE, 100])])).toEqual([]);
  });
});
