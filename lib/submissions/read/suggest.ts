/** At most this many suggestions. */
const SUGGESTIONS = 3;

/** Longer texts are no mistyped label. */
const LONGEST = 60;

/** The candidates that a text is probably meant to be, nearest first: a third of its letters may be wrong. */
export function nearest(text: string, candidates: Iterable<string>): string[] {
  if (text.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(text.length / 3));
  const ranked: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = sharesWord(text, candidate) ? Math.min(allowed, edits(text, candidate)) : edits(text, candidate);
    if (distance <= allowed) ranked.push({ candidate, distance });
  }
  ranked.sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length);
  return ranked.slice(0, SUGGESTIONS).map(({ candidate }) => candidate);
}

/** `tlf. mobil` shares a word with `tlf.`; short words say nothing. */
function sharesWord(text: string, candidate: string): boolean {
  const words = new Set(text.split(/[\s./-]+/));
  return candidate.split(/[\s./-]+/).some((word) => word.length >= 3 && words.has(word));
}

/** How many letters must be put in, left out, changed or swapped with the next. */
export function edits(left: string, right: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return above[right.length] ?? 0;
}
