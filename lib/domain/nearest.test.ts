import { expect, test } from "vitest";
import { type Likeness, nearest } from "./nearest";

const of = (id: number, inhabitants: number, kind: string | null, total: number | null): Likeness => {
  return { id, code: String(id).padStart(4, "0"), inhabitants, kind, total };
};

/**
 * Inhabitants 1,000, 10,000, 100,000 and 10,000: in powers of ten 3, 4, 5, 4, mean 4, variance 2/4, standard deviation
 * √½. Inquiries per inhabitant 4, 6, 4, 6: mean 5, standard deviation 1.
 */
const four = [of(1, 1000, "By", 4000), of(2, 10_000, "By", 60_000), of(3, 100_000, "Land", 400_000)];
const all = [...four, of(4, 10_000, "Land", 60_000)];

test("distances by hand: size, kind and volume, each in standard deviations", () => {
  const found = nearest(all, 1, 3);
  expect(found.map(({ id }) => id)).toEqual([2, 4, 3]);
  // one power of ten is √2 standard deviations: 2; the volume two: 4; another kind one: 1
  expect(found[0]?.distance).toBeCloseTo(Math.sqrt(2 + 4), 12);
  expect(found[1]?.distance).toBeCloseTo(Math.sqrt(2 + 1 + 4), 12);
  expect(found[2]?.distance).toBeCloseTo(Math.sqrt(8 + 1), 12);
});

test("it is as far there as back", () => {
  const [there, back] = [nearest(all, 1, 3), nearest(all, 3, 3)];
  expect(there.find(({ id }) => id === 3)?.distance).toBeCloseTo(back.find(({ id }) => id === 1)?.distance ?? 0, 12);
});

test("no more than asked for, and never the one asked about", () => {
  expect(nearest(all, 2, 1)).toEqual([{ id: 4, distance: 1 }]);
  expect(nearest(all, 2, 100).map(({ id }) => id)).not.toContain(2);
  expect(nearest(all, 2, 100)).toHaveLength(3);
});

test("ties go by code, in whatever order they come", () => {
  // 100 and 400 lie as far from 200 as each other, by two roads
  const tied = [of(7, 400, "By", 400), of(5, 200, "By", 200), of(6, 100, "By", 100)];
  expect(nearest(tied, 5, 2).map(({ id }) => id)).toEqual([6, 7]);
  expect(nearest(tied.toReversed(), 5, 2).map(({ id }) => id)).toEqual([6, 7]);
});

test("where all are alike in something, it does not weigh", () => {
  const alike = [of(1, 500, null, 100), of(2, 500, null, 100), of(3, 500, null, 100)];
  expect(nearest(alike, 1, 2)).toEqual([
    { id: 2, distance: 1 },
    { id: 3, distance: 1 },
  ]);
});

test("who has reported nothing is neither nearer nor farther for it than two taken by chance", () => {
  const silent = [...all, of(5, 10_000, "By", null)];
  // of the same size and kind as 2: only the volume is not known
  expect(nearest(silent, 2, 4).find(({ id }) => id === 5)?.distance).toBeCloseTo(Math.SQRT2, 12);
});

test("without inhabitants nobody is near", () => {
  const unknown = [...all, of(5, 0, "By", 100)];
  expect(nearest(unknown, 5, 3)).toEqual([]);
  expect(nearest(unknown, 1, 9).map(({ id }) => id)).not.toContain(5);
  expect(nearest(all, 99, 3)).toEqual([]);
});
