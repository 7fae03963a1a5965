import { randomNormal } from "d3-random";

/** A seeded source of chance, so that everyone's demo has the same figures. */
export type Random = { uniform: () => number; normal: () => number; count: (mean: number) => number };

/** Beyond this mean a count is drawn from the normal distribution that the Poisson distribution comes near. */
const NORMAL_FROM = 25;
/** People do not ask independently of each other: larger counts vary more than chance alone. */
const OVERDISPERSION = 1.4;

export function seededRandom(seed: number): Random {
  const uniform = mulberry32(seed);
  const normal = randomNormal.source(uniform)(0, 1);
  const count = (mean: number) =>
    mean < NORMAL_FROM
      ? poisson(mean, uniform)
      : Math.max(0, Math.round(mean + normal() * Math.sqrt(mean) * OVERDISPERSION));
  return { uniform, normal, count };
}

function poisson(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count++;
  return count;
}

/** Neighbouring seeds give unrelated streams, which a linear congruential generator does not. */
function mulberry32(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
