import type { Carriers } from "./rollup";
import { AREA_SLOTS, CHANNEL_SLOTS, type Counts, NOT_REPORTED } from "./slot";

/** One area over the municipalities that count it. */
export type AreaSum = { areaSlot: number; over: number; total: number; digital: number; selfService: number };

/** Per area: total, digital, self-service, and how many months (in a pool: municipalities) count it. */
const FIELDS = 4;
const WIDTH = AREA_SLOTS * FIELDS;

/** The areas of one municipality, month after month, as running sums: any window is one subtraction of whole numbers. */
export class AreaMonths {
  private readonly running: Float64Array;

  constructor(private readonly months: number) {
    this.running = new Float64Array((months + 1) * WIDTH);
  }

  /** Fills in all months of one municipality, whatever stood there. `null` is a month without a sheet. */
  fill(sheets: readonly (Counts | null)[], carry: readonly Carriers[]): void {
    for (let month = 0; month < this.months; month++) {
      const at = (month + 1) * WIDTH;
      this.running.copyWithin(at, at - WIDTH, at);
      const [counts, carriers] = [sheets[month], carry[month]];
      if (counts && carriers) addSheet(this.running.subarray(at, at + WIDTH), counts, carriers);
    }
  }

  /** Adds what the months from `from` to `to` (positions, both included) add up to. */
  addWindow(pool: Float64Array, from: number, to: number): void {
    const [before, after] = [from * WIDTH, (to + 1) * WIDTH];
    for (let index = 0; index < WIDTH; index += FIELDS) {
      const counted = this.between(before, after, index + 3);
      if (counted === 0) continue;
      for (let field = 0; field < 3; field++) {
        pool[index + field] = (pool[index + field] ?? 0) + this.between(before, after, index + field);
      }
      pool[index + 3] = (pool[index + 3] ?? 0) + 1;
    }
  }

  private between(before: number, after: number, index: number): number {
    return (this.running[after + index] ?? 0) - (this.running[before + index] ?? 0);
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
