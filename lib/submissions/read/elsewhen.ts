import type { ReadingMunicipality, ReadingRegisters } from "@/db/queries/reading-registers";
import { monthAt } from "@/lib/domain/month";
import { validity } from "./labels";

/** What to write in the place of a municipality that does not exist in a month. */
export type Advice = {
  hint: "municipality-became" | "municipality-was";
  details: { place: string; instead: string; to: string; since: string; from: string; until: string };
};

/** Who counts for a municipality (its place in the register) in a month that it does not exist in; null: nobody known. */
export type Elsewhen = (place: number, month: number) => Advice | null;

export function elsewhen({ municipalities }: ReadingRegisters): Elsewhen {
  const byCode = new Map(municipalities.map((row) => [row.code, row]));
  const existing = (row: ReadingMunicipality, month: number) => {
    const { from, to } = validity(row);
    return from <= month && month <= to;
  };
  const next = (row: ReadingMunicipality) => (row.successors ?? []).flatMap((code) => byCode.get(code) ?? []);
  const previous = (row: ReadingMunicipality) =>
    municipalities.filter(({ successors }) => successors?.includes(row.code));
  /** The nearest along the line that exist in the month. */
  const along = (row: ReadingMunicipality, step: typeof next, month: number, left = 20): ReadingMunicipality[] =>
    left === 0 ? [] : step(row).flatMap((one) => (existing(one, month) ? [one] : along(one, step, month, left - 1)));
  return (place, month) => {
    const row = municipalities[place];
    if (!row) return null;
    const { from, to } = validity(row);
    const isLater = month > to;
    const found = [...new Set(along(row, isLater ? next : previous, month))];
    const [first] = found;
    if (!first) return null;
    const span = validity(first);
    return {
      hint: isLater ? "municipality-became" : "municipality-was",
      details: {
        place: named(row),
        instead: found.map(named).join(", "),
        ...{ to: monthAt(to), since: monthAt(span.from), from: monthAt(from), until: monthAt(span.to) },
      },
    };
  };
}

function named({ code, name }: ReadingMunicipality): string {
  return `${code} ${name}`;
}
