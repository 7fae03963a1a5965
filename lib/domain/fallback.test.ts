import { expect, test } from "vitest";
import { fallbackCircle } from "./fallback";

const sets = (of: Record<string, string | null>) => Object.entries(of).map(([code, fallback]) => ({ code, fallback }));

test("a chain that ends is no circle", () => {
  expect(fallbackCircle(sets({ a: "b", b: "c", c: null }), "a")).toBeNull();
});

test("a circle is told as one walks it", () => {
  expect(fallbackCircle(sets({ a: "b", b: "c", c: "a" }), "a")).toEqual(["a", "b", "c", "a"]);
  expect(fallbackCircle(sets({ a: "a" }), "a")).toEqual(["a", "a"]);
});

test("a circle further on that does not come back is not the set's own", () => {
  expect(fallbackCircle(sets({ a: "b", b: "c", c: "b" }), "a")).toBeNull();
});
