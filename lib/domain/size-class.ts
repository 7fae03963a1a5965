/** Municipalities by inhabitants: under 20,000, to 50,000, to 100,000, above. A class begins with its lower bound. */
export const SIZE_CLASSES = ["0-20", "20-50", "50-100", "100-"] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/** Null where the inhabitants are not known. */
export function sizeClass(inhabitants: number): SizeClass | null {
  if (inhabitants <= 0) return null;
  if (inhabitants < 20_000) return "0-20";
  if (inhabitants < 50_000) return "20-50";
  return inhabitants < 100_000 ? "50-100" : "100-";
}
