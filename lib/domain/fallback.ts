/** A price set and the one it falls back on. */
type Fallback = { code: string; fallback: string | null };

/** The way from a set by what it falls back on back to itself, where there is one: `["a", "b", "a"]`. */
export function fallbackCircle(sets: readonly Fallback[], code: string): string[] | null {
  const next = new Map(sets.map((set) => [set.code, set.fallback]));
  const way = [code];
  for (let at = next.get(code) ?? null; at !== null; at = next.get(at) ?? null) {
    if (way.includes(at)) return at === code ? [...way, at] : null;
    way.push(at);
  }
  return null;
}
