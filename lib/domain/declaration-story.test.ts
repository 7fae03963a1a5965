import { expect, test } from "vitest";
import { stepsOf } from "./declaration-story";

const row = (slot: number, from: string, to: string | null, since: number, until: number | null = null) => ({
  ...{ slot, from, to, since, until },
});

/** Version 2 declares two cells, 3 ends both, 4 reopens one, 5 lets it begin earlier, 6 takes the other away. */
const rows = [
  row(1, "2012-01", null, 2, 3),
  row(2, "2012-01", null, 2, 3),
  row(1, "2012-01", "2014-08", 3, 4),
  row(2, "2012-01", "2014-08", 3, 6),
  row(1, "2012-01", null, 4, 5),
  row(1, "2011-06", null, 5),
];

test("a version's story, cells together of which the same was done", () => {
  expect(stepsOf(rows, 2)).toEqual([{ what: "begun", month: "2012-01", slots: [1, 2] }]);
  expect(stepsOf(rows, 3)).toEqual([{ what: "ended", month: "2014-08", slots: [1, 2] }]);
  expect(stepsOf(rows, 4)).toEqual([{ what: "reopened", month: "2012-01", slots: [1] }]);
  expect(stepsOf(rows, 5)).toEqual([{ what: "earlier", month: "2011-06", slots: [1] }]);
  expect(stepsOf(rows, 6)).toEqual([{ what: "withdrawn", month: null, slots: [2] }]);
  expect(stepsOf(rows, 7)).toEqual([]);
});
