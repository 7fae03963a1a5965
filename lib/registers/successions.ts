import type { AppError } from "@/lib/errors";
import { wrongCell } from "./municipality-file";
import { dayAfter } from "./municipality-periods";

/** A municipality as it will stand. `line` null: the file does not name it. */
export type Place = {
  line: number | null;
  code: string;
  validFrom: string;
  validTo: string | null;
  successors: readonly string[];
};

/** Refuses successions that cannot be: a successor that is not there, that does not exist by then, or that went the other way. */
export function refuseImpossible(places: ReadonlyMap<string, Place>): void {
  for (const place of places.values()) {
    const { line, code, validFrom, validTo, successors } = place;
    if (line === null) continue;
    if (validTo !== null && validTo < validFrom)
      throw wrongCell({ line, column: "valid_to", value: validTo, message: `is before ${code} begins, ${validFrom}` });
    for (const successor of successors) {
      const message = whyNot(places, place, successor);
      if (message) throw impossible(line, successor, message);
    }
  }
}

function impossible(line: number, value: string, message: string): AppError {
  return wrongCell({ line, column: "successor", value, message });
}

function whyNot(places: ReadonlyMap<string, Place>, { code, validTo }: Place, successor: string): string | null {
  const next = places.get(successor);
  if (!next) return "is no municipality";
  if (successor === code) return "is the municipality itself";
  if (validTo === null) return `comes after ${code}, which has no valid_to`;
  const circle = circleFrom(places, successor, code);
  if (circle) return `goes round in a circle: ${circle.join(" → ")}`;
  const begins = dayAfter(validTo);
  if (next.validFrom > begins) return `begins ${next.validFrom}, and ${code} ends ${validTo}`;
  if (next.validTo !== null && next.validTo < begins) return `ends ${next.validTo}, and ${code} only ${validTo}`;
  return null;
}

/** The way back to a municipality by what its successor became, where there is one. */
export function circleFrom(places: ReadonlyMap<string, Place>, successor: string, code: string): string[] | null {
  const way = [code];
  for (let next: string | undefined = successor; next !== undefined; next = places.get(next)?.successors[0]) {
    way.push(next);
    if (next === code) return way;
    if (way.indexOf(next) < way.length - 1) return null;
  }
  return null;
}
