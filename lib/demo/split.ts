/** How many times the channels' levels are corrected; the last correction is far below a count. */
const ROUNDS = 4;

/** Amounts by channel, a row each. */
export type Columns = Record<string, Float64Array>;

/**
 * Splits each row's amount over channels by the row's habits (0: not used), so that all rows together have the channels
 * in the proportions of `levels`. Every row must use at least one of them.
 */
export function split(
  amounts: Float64Array,
  levels: Record<string, number>,
  habit: (row: number, channel: string) => number,
): Columns {
  const channels = Object.keys(levels);
  const habits = channels.map((channel) => amounts.map((_, row) => habit(row, channel)));
  const wanted = Object.values(levels);
  const factors = [...wanted];
  const parts = channels.map(() => new Float64Array(amounts.length));
  for (let round = 0; round < ROUNDS; round++) {
    fill(parts, amounts, habits, factors);
    if (round < ROUNDS - 1) correct(factors, wanted, parts.map(total));
  }
  return Object.fromEntries(channels.map((channel, index) => [channel, parts[index] ?? new Float64Array()]));
}

function fill(parts: Float64Array[], amounts: Float64Array, habits: Float64Array[], factors: number[]): void {
  const weights = new Float64Array(amounts.length);
  factors.forEach((factor, index) => {
    const own = habits[index];
    for (let row = 0; row < weights.length; row++) weights[row] = (weights[row] ?? 0) + factor * (own?.[row] ?? 0);
  });
  parts.forEach((part, index) => {
    const [factor = 0, own] = [factors[index], habits[index]];
    for (let row = 0; row < part.length; row++) {
      part[row] = ((amounts[row] ?? 0) * factor * (own?.[row] ?? 0)) / (weights[row] || 1);
    }
  });
}

/** Brings each channel's factor nearer to what gives its wanted part of the whole. */
function correct(factors: number[], wanted: number[], reached: number[]): void {
  const scale = total(reached) / total(wanted);
  wanted.forEach((part, index) => {
    const now = reached[index] ?? 0;
    if (now > 0) factors[index] = ((factors[index] ?? 0) * part * scale) / now;
  });
}

function total(amounts: readonly number[] | Float64Array): number {
  let sum = 0;
  for (let index = 0; index < amounts.length; index++) sum += amounts[index] ?? 0;
  return sum;
}
