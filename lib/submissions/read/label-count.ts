import { normalised } from "./label";
import type { LabelOfFile } from "./reading";

/** So many labels are named; a file with more is no file of counts. */
const MOST = 200;

/** Labels of a file and how often they stand in it, apart from case and spaces. */
export class LabelCount {
  private readonly labels = new Map<string, LabelOfFile>();

  get size(): number {
    return this.labels.size;
  }

  add(kind: LabelOfFile["kind"], label: string): void {
    const key = `${kind} ${normalised(label)}`;
    const known = this.labels.get(key);
    if (known) known.times++;
    else if (this.labels.size < MOST) this.labels.set(key, { kind, label: label.trim(), times: 1 });
  }

  list(): LabelOfFile[] {
    return [...this.labels.values()];
  }
}
