/** A label as it is compared: composed letters, lower case, single spaces, none around. Register aliases are kept so. */
export function normalised(label: string): string {
  return label.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** `Århus` and `Aarhus` are one spelling to a Dane. */
export function folded(label: string): string {
  return label.replaceAll("å", "aa");
}
