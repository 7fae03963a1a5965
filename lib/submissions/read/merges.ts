import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import type { Merged } from "./reading";
import { areaOfPair, channelOfPair } from "./sheets";

type Group = { kind: Merged["kind"]; slot: number; labels: Set<number>; cells: number };

/** Which labels were added into which area or channel. Labels are numbers, see `ReadLabel`. */
export class Merges {
  private readonly groups = new Map<string, Group>();

  /** `pairs` are the labels that a cell was first mentioned by and the ones that are added to it. */
  readonly note = (slot: number, [before, after]: [number, number], isSecond: boolean): void => {
    this.add("area", areaSlotOf(slot), [areaOfPair(before), areaOfPair(after)], isSecond);
    this.add("channel", channelSlotOf(slot), [channelOfPair(before), channelOfPair(after)], isSecond);
  };

  /** `written` holds the labels as they stand in the file, by number. */
  list(registers: ReadingRegisters, written: Record<Merged["kind"], readonly string[]>): Merged[] {
    const registered = { area: registers.areas, channel: registers.channels };
    return [...this.groups.values()].map(({ kind, slot, labels, cells }) => ({
      kind,
      into: registered[kind].find((entry) => entry.slot === slot)?.code ?? "",
      labels: [...labels].map((id) => written[kind][id] ?? ""),
      cells,
    }));
  }

  private add(kind: Merged["kind"], slot: number, [before, after]: [number, number], isSecond: boolean): void {
    if (before === after) return;
    const key = `${kind}:${slot}`;
    const group = this.groups.get(key) ?? { kind, slot, labels: new Set<number>(), cells: 0 };
    group.labels.add(before).add(after);
    if (isSecond) group.cells++;
    this.groups.set(key, group);
  }
}
