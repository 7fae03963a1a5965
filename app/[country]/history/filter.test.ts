import { expect, test } from "vitest";
import { filterIn, historyAddress, pageIn } from "./filter";

test("an address says what is looked for", () => {
  expect(filterIn({ municipality: "0791", kind: "commit", by: "Karen Lund, Viborg", from: "2014-05-01" })).toEqual({
    ...{ municipality: "0791", kind: "commit" },
    ...{ by: "Karen Lund, Viborg", from: "2014-05-01" },
  });
});

test("what is empty or none of ours counts as not said", () => {
  expect(filterIn({ municipality: "", kind: "bogus", by: " ", from: "maj", to: "2014-02-30" })).toEqual({});
  expect(pageIn({ before: "x", after: ["7", "8"] })).toEqual({ after: 7 });
});

test("a filter and its page are an address again", () => {
  expect(historyAddress("dk", {})).toBe("/dk/history");
  expect(historyAddress("dk", { kind: "commit", by: "Bo & Co" }, { before: 40 })).toBe(
    "/dk/history?kind=commit&by=Bo+%26+Co&before=40",
  );
});
