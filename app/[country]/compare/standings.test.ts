import { expect, test } from "vitest";
import type { ComparedPlace } from "@/lib/reports/compare/compared-place";
import { standings } from "./standings";

type Row = NonNullable<ComparedPlace["row"]>;
const place = (share: number, reach: number | null): Pick<ComparedPlace, "row"> => {
  const shareInterval = reach === null ? null : { low: share - reach, high: share + reach };
  return { row: { share, shareInterval } as Row };
};

test("40 ± 1 % is surely above 37 ± 1, surely below 43 ± 1, and not to be told from 41 ± 1", () => {
  const others = [place(0.37, 0.01), place(0.43, 0.01), place(0.41, 0.01), { row: null }];
  expect(standings([place(0.4, 0.01), ...others])).toEqual({ above: 1, below: 1, alike: 1, absent: 1 });
});

test("without intervals every difference stands, and the same share is the same", () => {
  expect(standings([place(0.4, null), place(0.39, null), place(0.4, null)])).toEqual({
    ...{ above: 1, below: 0, alike: 1, absent: 0 },
  });
});
