import { expect, test } from "vitest";
import { actionsFor, cellState, wholeLine } from "./cell-state";

const open = { from: "2012-01", to: null };

test("a cell is counted, ended, not yet counted, or never was", () => {
  expect(cellState([open], "2014-09")).toEqual({ is: "counted", stretch: open });
  expect(cellState([open], "2011-12")).toEqual({ is: "later", stretch: open });
  expect(cellState([{ from: "2012-01", to: "2013-12" }], "2014-09")).toMatchObject({ is: "ended" });
  expect(cellState([{ from: "2012-01", to: "2014-12" }], "2014-09")).toMatchObject({ is: "ended" });
  expect(cellState([{ from: "2010-01", to: "2010-12" }, open], "2014-09")).toEqual({ is: "counted", stretch: open });
  expect(cellState([], "2014-09")).toEqual({ is: "never" });
});

test("a whole channel is where it is counted; one that is not, where anything else is", () => {
  const states = [cellState([open], "2014-09"), cellState([], "2014-09"), cellState([], "2014-09")];
  expect(wholeLine([0, 1], states, [0, 2])).toEqual([0]);
  expect(wholeLine([1, 2], states, [2])).toEqual([2]);
});

test("what can be decided about cells", () => {
  const counted = cellState([open], "2014-09");
  const ended = cellState([{ from: "2012-01", to: "2013-12" }], "2014-09");
  expect(actionsFor([counted])).toEqual(["end", "extend"]);
  expect(actionsFor([ended, counted])).toEqual(["reopen", "end", "extend"]);
  expect(actionsFor([cellState([], "2014-09")])).toEqual(["extend"]);
  expect(actionsFor([])).toEqual([]);
});
