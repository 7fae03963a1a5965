import type { ReadingLabel, ReadingRegisters } from "@/db/queries/reading-registers";
import type { Names } from "@/db/schema/registers";
import { monthIndex, monthOf } from "@/lib/domain/month";
import { normalised } from "./label";
import type { Complaint, ProblemCode } from "./problem";
import type { Understood } from "./reading";
import { nearest } from "./suggest";
import type { UnderstoodSpellings } from "./understood";

/**
 * What a label of a file stands for. One shape for every column, so that the fast path meets one shape only. `slot`
 * is an area's or channel's slot, a municipality's place in the register, or a month's index; `id` is the label as
 * written, apart from case and spaces; `from` and `to` are the first and last month index it is valid in.
 */
export type ReadLabel = {
  id: number;
  slot: number;
  from: number;
  to: number;
  text: string;
  readAs: string;
  /** How odd it is written; null for a code or a name as the register has it. */
  odd: Understood | null;
  /** The labels of its column as first written, by `id`. */
  written: string[];
  /** Has to be told when it stands in a row: it is odd, or stands in none yet. */
  telling: boolean;
};

/** Its reader has said that the label is left out of the sums. */
export const LEFT_OUT = { leftOut: true } as const;

/** What labels mean that a file's reader has explained: a code, or null for what is left out. Stronger than an alias. */
export type Words = ReadonlyMap<string, string | null>;

export type LabelReader = (text: string) => ReadLabel | Complaint | typeof LEFT_OUT;

/** Distinct spellings that are remembered; no honest file has more. */
const REMEMBERED = 20_000;

export const ALWAYS = { from: 0, to: 1_000_000 };

export function isLabel(read: unknown): read is ReadLabel {
  return typeof read === "object" && read !== null && "slot" in read;
}

/** The month indexes that something is valid in. */
export function validity({ validFrom, validTo }: { validFrom: string; validTo: string | null }): {
  from: number;
  to: number;
} {
  return { from: monthIndex(monthOf(validFrom)), to: validTo === null ? ALWAYS.to : monthIndex(monthOf(validTo)) };
}

/** The same text is the same label: read once, remembered when it could be read. */
export function remembering<Unread>(read: (text: string) => ReadLabel | Unread): (text: string) => ReadLabel | Unread {
  const known = new Map<string, ReadLabel>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const label = read(text);
    if (isLabel(label) && known.size < REMEMBERED) known.set(text, label);
    return label;
  };
}

/** Makes the labels of one column; `written` gathers them by `id` as they are told. Two spellings that differ in case or spaces only are one label, with one `id`. */
export function labelMaker(
  written: string[] = [],
): (label: Omit<ReadLabel, "id" | "written" | "telling"> & { key: string }) => ReadLabel {
  const ids = new Map<string, number>();
  return ({ key, slot, from, to, text, readAs, odd }) => {
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    // Written out, so that all labels are objects of one shape: the fast path is a third slower with several.
    return { id, slot, from, to, text, readAs, odd, written, telling: true };
  };
}

type Kind = "area" | "channel";
type Known = { label: ReadingLabel; spelling: string; alias: boolean };

/** Reads the labels of areas or of channels: a code, a name in any of the three languages, an alias. */
export function slotReader(
  kind: Kind,
  registers: ReadingRegisters,
  spellings: UnderstoodSpellings,
  words: Words = new Map(),
): LabelReader {
  const labels = kind === "area" ? registers.areas : registers.channels;
  const known = knownLabels(kind, labels, registers);
  const make = labelMaker(spellings.written[kind]);
  return remembering((text) => {
    const key = normalised(text);
    if (key === "") return { code: "cell-empty" };
    const said = words.get(key);
    if (said === null) return LEFT_OUT;
    const found = said === undefined ? known.get(key) : explained(labels, said);
    const [only] = found ?? [];
    if (!found || !only)
      return unknown(
        `${kind}-unknown`,
        key,
        () => known.keys(),
        (near) => known.get(near)?.[0]?.spelling,
      );
    if (found.length > 1)
      return ambiguous(
        `${kind}-ambiguous`,
        found.map(({ label }) => label.code),
      );
    const odd = only.alias ? spellings.form(kind, key) : null;
    return make({
      // `brev` and `letter` are one label in two languages; an alias is a label of its own, to be added up.
      key: only.alias ? key : `code ${only.label.code}`,
      slot: only.label.slot,
      ...validity(only.label),
      text: text.trim(),
      readAs: only.label.code,
      odd,
    });
  });
}

function explained(labels: readonly ReadingLabel[], code: string): Known[] {
  return labels.filter((label) => label.code === code).map((label) => ({ label, spelling: code, alias: true }));
}

export function ambiguous(code: ProblemCode, codes: readonly string[]): Complaint {
  return { code, details: { codes: codes.join(", ") } };
}

/** An unknown label, with what it may be meant to be. */
export function unknown(
  code: ProblemCode,
  key: string,
  known: () => Iterable<string>,
  spelling: (near: string) => string | undefined,
): Complaint {
  const advice = () => {
    const suggestions = [...new Set(nearest(key, known()).map((near) => spelling(near) ?? near))].join(", ");
    return suggestions === "" ? null : { hint: "nearest" as const, details: { suggestions } };
  };
  return { code, advice };
}

/** Who wrote nearly an alias is answered with the name it stands for, in the language of the country. */
const OWN_LANGUAGE: Record<string, keyof Names> = { dk: "da", no: "nb" };

/** Codes before names before aliases: a code that is another one's name means the code. */
function knownLabels(kind: Kind, labels: readonly ReadingLabel[], registers: ReadingRegisters): Map<string, Known[]> {
  const byCode = new Map(labels.map((label) => [label.code, label]));
  const known = new Map<string, Known[]>(
    labels.map((label) => [normalised(label.code), [{ label, spelling: label.code, alias: false }]]),
  );
  const codes = new Set(known.keys());
  for (const label of labels) {
    for (const name of Object.values(label.names))
      addKnown(known, codes, normalised(name), { label, spelling: name, alias: false });
  }
  const named = new Set(known.keys());
  for (const alias of registers.aliases) {
    const label = alias.kind === kind ? byCode.get(alias.target) : undefined;
    const spelling = label?.names[OWN_LANGUAGE[registers.country] ?? "en"] ?? alias.label;
    if (label) addKnown(known, named, normalised(alias.label), { label, spelling, alias: true });
  }
  return known;
}

function addKnown(known: Map<string, Known[]>, stronger: ReadonlySet<string>, key: string, entry: Known): void {
  const there = known.get(key) ?? [];
  if (stronger.has(key) || there.some(({ label }) => label === entry.label)) return;
  known.set(key, [...there, entry]);
}
