import { ANSWERING, LIMITS, type Typed } from "@/lib/domain/call-pooling";

export const TYPED = Object.keys(LIMITS) as (keyof Typed)[];

/** A number as it is typed in any of the languages, `7,5` or `7.5`; null where it is none, or out of its limits. */
export function typedNumber(text: string, { least, most }: { least: number; most: number }): number | null {
  const plain = text.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}

/** What the address says of how calls are answered; what it does not say, or says wrongly, is as it opens. */
export function typedIn(search: { get(name: string): string | null }): Typed {
  const value = (name: keyof Typed) => typedNumber(search.get(name) ?? "", LIMITS[name]) ?? ANSWERING[name];
  return {
    ...{ hours: value("hours"), seconds: value("seconds"), level: value("level") },
    ...{ within: value("within"), peak: value("peak"), part: value("part") },
  };
}

/** The address with one of them changed; what is as it opens is left out. */
export function withTyped(search: string, name: string, value: number | null, opens: number | null): string {
  const params = new URLSearchParams(search);
  if (value === null || value === opens) params.delete(name);
  else params.set(name, String(value));
  return params.size > 0 ? `?${params}` : "";
}
