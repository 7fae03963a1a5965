/** A quantity over time as straight lines between knots; level before the first and after the last. */
export type Curve = (year: number) => number;

export function curve(knots: readonly number[], values: readonly number[]): Curve {
  return (year) => {
    const next = knots.findIndex((knot) => knot > year);
    if (next === -1) return values.at(-1) ?? 0;
    if (next === 0) return values[0] ?? 0;
    const [from = 0, to = 0] = [knots[next - 1], knots[next]];
    const [low = 0, high = 0] = [values[next - 1], values[next]];
    return low + ((high - low) * (year - from)) / (to - from);
  };
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

const STEPS = 17;

/** Finds the shift, -4 to 4, at which a rising function reaches a value: to 0.0001, which is 0.002 percentage points. */
export function shiftReaching(value: number, rising: (shift: number) => number): number {
  let [low, high] = [-4, 4];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
