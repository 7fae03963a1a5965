export const DELIMITERS = [";", ",", "\t"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Excel's own first line, `sep=;`. Excel hides it, so it has no line number. */
export function statedDelimiter(line: string): Delimiter | null {
  const stated = /^"?sep=(.)"?\s*$/i.exec(line)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === stated) ?? null;
}

/**
 * The delimiter that makes most sense of the header: the most known names, then the most columns. Null where there is
 * none at all.
 */
export function detectDelimiter(header: string, isKnown: (name: string) => boolean): Delimiter | null {
  const plain = header.replaceAll('"', "");
  const ranked = DELIMITERS.map((delimiter) => {
    const names = plain.split(delimiter);
    return { delimiter, columns: names.length, known: names.filter(isKnown).length };
  });
  const [best] = ranked.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return best && best.columns > 1 ? best.delimiter : null;
}
