import { expect, test } from "vitest";
import { ranked } from "./rank";

type Row = [name: string, value: number | null];
const golden = (rows: Row[], direction?: "highest-first" | "lowest-first") => {
  const result = ranked(rows, ([, value]) => value, direction);
  return {
    ranked: result.ranked.map(({ item, rank, tied }) => `${rank}${tied ? "=" : ""} ${item[0]}`),
    unranked: result.unranked.map(([name]) => name),
  };
};

test("two that share a place leave the next one empty: 1, 2, 2, 4", () => {
  expect(
    golden([
      ["Ærø", 0.3],
      ["Læsø", 0.4],
      ["Fanø", 0.2],
      ["Samsø", 0.3],
    ]).ranked,
  ).toEqual(["1 Læsø", "2= Ærø", "2= Samsø", "4 Fanø"]);
});

test("who has no value is listed beside, never dropped and never last in rank", () => {
  expect(
    golden([
      ["Ærø", null],
      ["Læsø", 0],
      ["Fanø", null],
    ]),
  ).toEqual({ ranked: ["1 Læsø"], unranked: ["Ærø", "Fanø"] });
});

test("where less is better, the lowest comes first, and the worst of three is third", () => {
  expect(
    golden(
      [
        ["Ærø", 50],
        ["Læsø", 70],
        ["Fanø", 40],
      ],
      "lowest-first",
    ).ranked,
  ).toEqual(["1 Fanø", "2 Ærø", "3 Læsø"]);
});

test("values that look alike with one decimal are no tie", () => {
  expect(
    golden([
      ["Ærø", 0.40801],
      ["Læsø", 0.40802],
    ]).ranked,
  ).toEqual(["1 Læsø", "2 Ærø"]);
});

test("all alike are all first, and nobody is nobody", () => {
  expect(
    golden([
      ["Ærø", 0.5],
      ["Læsø", 0.5],
      ["Fanø", 0.5],
    ]).ranked,
  ).toEqual(["1= Ærø", "1= Læsø", "1= Fanø"]);
  expect(golden([])).toEqual({ ranked: [], unranked: [] });
});
