import { expect, test } from "vitest";
import { darkSquares } from "./dark-squares";

test("a run of dark squares in a row is one bar", () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  expect(darkSquares(rows)).toBe("M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
});

test("nothing dark is no path", () => {
  expect(darkSquares([[false]])).toBe("");
});
