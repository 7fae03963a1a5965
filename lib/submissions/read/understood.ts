import type { ReadLabel } from "./labels";
import type { Understood } from "./reading";

/** How the odd spellings of a file were read, one line per way to write, in the order they were met. */
export class UnderstoodSpellings {
  readonly list: Understood[] = [];
  /** Labels as they first stood in a row, by their `id`. */
  readonly written: { area: string[]; channel: string[] } = { area: [], channel: [] };
  private readonly byForm = new Map<string, Understood>();

  /** The line for a way of writing; it is listed once it is noted. */
  form(kind: Understood["kind"], form: string): Understood {
    const key = `${kind}:${form}`;
    const known = this.byForm.get(key) ?? { kind, value: "", readAs: "", times: 0 };
    this.byForm.set(key, known);
    return known;
  }

  note(form: Understood, value: string, readAs: string): void {
    if (form.times++ > 0) return;
    form.value = value;
    form.readAs = readAs;
    this.list.push(form);
  }

  /** A label stands in a row. */
  tell(label: ReadLabel): void {
    label.written[label.id] ??= label.text;
    if (label.odd) this.note(label.odd, label.text, label.readAs);
    label.telling = label.odd !== null;
  }
}
