import type { Carriers } from "./rollup";
import { AREA_SLOTS, areaSlotOf, CHANNEL_SLOTS, type Counts, NOT_REPORTED } from "./slot";

/** One area over the municipalities that count it. */
export type AreaSum = { areaSlot: number; over: number; total: number; digital: number; selfService: number };

/** Per area: total, digital, self-service, and how many months (in a pool: municipalities) count it. */
const FIELDS = 4;
const WIDTH = AREA_SLOTS * FIELDS;

/** The areas of one municipality, month after month, as running sums: any window is one subtraction of whole numbers. */
export class AreaMonths {
  private readonly running: Float64Array;
  /** How far the areas of the municipality reach. */
  private used = 0;

  constructor(private readonly months: number) {
    this.running = new Float64Array((months + 1) * WIDTH);
  }

  /** Fills in all months of one municipality, whatever stood there. A month has the sheets of everyone it was made of. */
  fill(sheets: readonly (readonly Counts[])[], carry: readonly Carriers[]): void {
    let longest = 0;
    for (const month of sheets) for (const counts of month) longest = Math.max(longest, counts.length);
    this.used = areaSlotOf(longest) * FIELDS;
    for (let month = 0; month < this.months; month++) {
      const at = (month + 1) * WIDTH;
      this.running.copyWithin(at, at - WIDTH, at - WIDTH + this.used);
      const carriers = carry[month];
      if (!carriers) continue;
      for (const counts of sheets[month] ?? []) addSheet(this.running.subarray(at, at + WIDTH), counts, carriers);
    }
  }

  /** Adds what the months from `from` to `to` (positions, both included) add up to. */
  addWindow(pool: Float64Array, from: number, to: number): void {
    const [before, after, used] = [from * WIDTH, (to + 1) * WIDTH, this.used];
    const running = this.running;
    for (let index = 0; index < used; index++) {
      const sum = (running[after + index] ?? 0) - (running[before + index] ?? 0);
      const isCounter = index % FIELDS === FIELDS - 1;
      pool[index] = (pool[index] ?? 0) + (isCounter ? Math.min(sum, 1) : sum);
    }
  }
}

export function emptyPool(): Float64Array {
  return new Float64Array(WIDTH);
}

/** The areas of a pool that somebody counts. */
export function areaSums(pool: Float64Array): AreaSum[] {
  return Array.from({ length: AREA_SLOTS }, (_, area) => {
    const [total = 0, digital = 0, selfService = 0, over = 0] = pool.subarray(area * FIELDS, (area + 1) * FIELDS);
    return { areaSlot: area + 1, over, total, digital, selfService };
  }).filter(({ over }) => over > 0);
}

function addSheet(areas: Float64Array, counts: Counts, carry: Carriers): void {
  const [none, width] = [NOT_REPORTED, CHANNEL_SLOTS];
  for (let start = 0, area = 0; start < counts.length; start += width, area += FIELDS) {
    let [total, digital, selfService, counted] = [0, 0, 0, 0];
    for (let channel = 0; channel < width; channel++) {
      const count = counts[start + channel] ?? none;
      if (count === none) continue;
      counted = 1;
      total += count;
      if (carry.digital[channel]) digital += count;
      if (carry.selfService[channel]) selfService += count;
    }
    areas[area] = (areas[area] ?? 0) + total;
    areas[area + 1] = (areas[area + 1] ?? 0) + digital;
    areas[area + 2] = (areas[area + 2] ?? 0) + selfService;
    areas[area + 3] = (areas[area + 3] ?? 0) + counted;
  }
}
