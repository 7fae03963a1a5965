import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { MAX_COUNT } from "@/lib/domain/count";
import { monthAt, monthIndex } from "@/lib/domain/month";
import { AREA_SLOTS, CHANNEL_SLOTS, slotOf } from "@/lib/domain/slot";
import { FIRST_MONTH } from "./months";
import type { Complaint } from "./problem";
import { BLANK, NOT_MENTIONED, type ReadSheet, WITHDRAWN } from "./reading";

/** Cells of all the sheets of a file together: with their lines and labels, 360 MB. */
const MAX_CELLS = 30_000_000;

/** Arrays by month begin here, so that they stay dense. */
const FIRST_INDEX = monthIndex(FIRST_MONTH);

/** Sheets are cut from slabs of this many cells: fifty thousand small arrays are slower than fifty large ones. */
const SLAB_CELLS = 1 << 20;

/** A sheet while a file is read: `lines` says where a cell was first mentioned, `pairs` by which two labels. */
export type GrowingSheet = { place: number; month: number; counts: Int32Array; lines: Int32Array; pairs: Int32Array };

/** Two labels as written in one number. */
export function pairOf(areaLabel: number, channelLabel: number): number {
  return areaLabel * 32_768 + channelLabel;
}

export function areaOfPair(pair: number): number {
  return Math.floor(pair / 32_768);
}

export function channelOfPair(pair: number): number {
  return pair % 32_768;
}

/** What a file says, sheet by sheet, and who said it where: a key said twice is a problem, two labels for one cell a sum. */
export class Sheets {
  readonly all: GrowingSheet[] = [];
  private readonly size: number;
  private readonly byPlace: GrowingSheet[][] = [];
  private readonly chain = new MentionChain();
  private slab: Pick<GrowingSheet, "counts" | "lines" | "pairs">;
  private free = 0;

  /** `merged` is told of every two labels whose counts are added; `isSecond` when a cell gets its second one. */
  constructor(
    registers: ReadingRegisters,
    private readonly merged: (slot: number, pairs: [number, number], isSecond: boolean) => void,
    private readonly mostCells = MAX_CELLS,
  ) {
    const areas = registers.areas.map(({ slot }) => slot);
    this.size = slotOf(Math.min(AREA_SLOTS, Math.max(1, ...areas)), CHANNEL_SLOTS);
    this.slab = this.newSlab();
  }

  /** The sheet of a municipality's place in the register and a month's index; null when there are too many. */
  at(place: number, month: number): GrowingSheet | null {
    this.byPlace[place] ??= [];
    const months = this.byPlace[place];
    const sheet = months[month - FIRST_INDEX];
    if (sheet) return sheet;
    if ((this.all.length + 1) * this.size > this.mostCells) return null;
    const added = this.cut(place, month);
    months[month - FIRST_INDEX] = added;
    this.all.push(added);
    return added;
  }

  has(place: number, month: number): boolean {
    return this.byPlace[place]?.[month - FIRST_INDEX] !== undefined;
  }

  /** Puts a count into a cell. A complaint leaves everything as it was. */
  put(sheet: GrowingSheet, slot: number, pair: number, count: number, line: number): Complaint | null {
    const index = slot - 1;
    if (sheet.lines[index] !== 0) return this.again(sheet, index, pair, count, line);
    sheet.lines[index] = line;
    sheet.pairs[index] = pair;
    sheet.counts[index] = count;
    return null;
  }

  private again(sheet: GrowingSheet, index: number, pair: number, count: number, line: number): Complaint | null {
    const head = sheet.lines[index] ?? 0;
    const first = sheet.pairs[index] ?? 0;
    const before = head > 0 ? (first === pair ? head : 0) : this.chain.lineOf(head, pair);
    if (before > 0) return { code: "duplicate", details: { first: before } };
    const sum = added(sheet.counts[index] ?? NOT_MENTIONED, count);
    if (typeof sum !== "number") return sum;
    this.merged(index + 1, [first, pair], head > 0);
    const chained = head > 0 ? this.chain.add(0, first, head) : head;
    sheet.lines[index] = this.chain.add(chained, pair, line);
    sheet.counts[index] = sum;
    return null;
  }

  /** The sheets in which anything could be read. */
  read(registers: ReadingRegisters): ReadSheet[] {
    return this.all.flatMap(({ place, month, counts }) => {
      const municipalityId = registers.municipalities[place]?.id;
      const says = counts.some((count) => count !== NOT_MENTIONED);
      return says && municipalityId !== undefined ? [{ municipalityId, month: monthAt(month), counts }] : [];
    });
  }

  private cut(place: number, month: number): GrowingSheet {
    if (this.free + this.size > this.slab.counts.length) this.slab = this.newSlab();
    const [from, to] = [this.free, this.free + this.size];
    this.free = to;
    const { counts, lines, pairs } = this.slab;
    return {
      place,
      month,
      counts: counts.subarray(from, to),
      lines: lines.subarray(from, to),
      pairs: pairs.subarray(from, to),
    };
  }

  private newSlab(): Pick<GrowingSheet, "counts" | "lines" | "pairs"> {
    this.free = 0;
    const cells = this.all.length === 0 ? this.size * 4 : Math.floor(SLAB_CELLS / this.size) * this.size;
    return {
      counts: new Int32Array(cells).fill(NOT_MENTIONED),
      lines: new Int32Array(cells),
      pairs: new Int32Array(cells),
    };
  }
}

/** What a cell holds when two labels are added: nothing changes a count that is not there, half a withdrawal is none. */
function added(before: number, count: number): number | Complaint {
  if (before === NOT_MENTIONED || before === BLANK) return count === NOT_MENTIONED ? before : count;
  if (count === NOT_MENTIONED || count === BLANK) return before;
  if (before === WITHDRAWN || count === WITHDRAWN) {
    return before === count ? WITHDRAWN : { code: "withdrawn-and-counted" };
  }
  return before + count > MAX_COUNT ? { code: "sum-too-large" } : before + count;
}

/** The mentions of cells that several labels mean: packed threes of pair, line and the one before. A link is below 0. */
class MentionChain {
  private mentions = new Int32Array(3 * 64);
  private used = 0;

  add(previous: number, pair: number, line: number): number {
    if (this.used === this.mentions.length) {
      const larger = new Int32Array(this.mentions.length * 2);
      larger.set(this.mentions);
      this.mentions = larger;
    }
    this.mentions.set([pair, line, previous], this.used);
    this.used += 3;
    return -(this.used - 2);
  }

  /** The line in which the chain mentions the pair; 0 if it does not. */
  lineOf(link: number, pair: number): number {
    for (let at = link; at < 0; at = this.mentions[-at + 1] ?? 0) {
      if (this.mentions[-at - 1] === pair) return this.mentions[-at] ?? 0;
    }
    return 0;
  }
}
