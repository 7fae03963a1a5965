import { expect, test } from "vitest";
import { lastPoint, valueAt } from "./line-chart-value";

const path = [
  { x: 2012, y: 0.24 },
  { x: 2013, y: 0.3 },
  { x: 2016, y: 0.5 },
];

test("between two points the line is straight: 2014.5 is halfway from 30 to 50 %", () => {
  expect(valueAt(path, 2014.5)).toBeCloseTo(0.4, 10);
});

test("on a point it is the point's value", () => {
  expect(valueAt(path, 2013)).toBe(0.3);
});

test("before the first and after the last point there is none", () => {
  expect(valueAt(path, 2011)).toBeNull();
  expect(valueAt(path, 2017)).toBeNull();
});

test("beside a gap there is none", () => {
  expect(
    valueAt(
      [
        { x: 1, y: 1 },
        { x: 2, y: null },
      ],
      1.5,
    ),
  ).toBeNull();
});

test("a line that ends in a gap is named at its last value", () => {
  expect(
    lastPoint([
      { x: 1, y: 0.2 },
      { x: 2, y: null },
    ]),
  ).toEqual({ x: 1, y: 0.2 });
  expect(lastPoint([{ x: 1, y: null }])).toBeNull();
});
