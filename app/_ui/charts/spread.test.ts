import { expect, test } from "vitest";
import { spread } from "./spread";

test("labels with room between them stay where they are", () => {
  expect(
    spread(
      [
        { at: 50, height: 20 },
        { at: 100, height: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([50, 100]);
});

test("two labels that overlap by 10 move 5 each", () => {
  expect(
    spread(
      [
        { at: 50, height: 20 },
        { at: 60, height: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([45, 65]);
});

test("order is kept whatever order they are given in", () => {
  expect(
    spread(
      [
        { at: 60, height: 20 },
        { at: 50, height: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([65, 45]);
});

test("none leaves the picture", () => {
  const [upper = 0, lower = 0] = spread(
    [
      { at: 2, height: 20 },
      { at: 4, height: 20 },
    ],
    0,
    200,
  );
  expect(upper).toBeGreaterThanOrEqual(10);
  expect(lower - upper).toBeGreaterThan(19.9);
});
