import { LANGUAGE_TAGS, type Locale } from "./locales";

/** Orders names as the reader's language does: in Danish and Norwegian Æ, Ø, Å come last, and Aa is Å. */
export function byName(locale: Locale): (left: { name: string }, right: { name: string }) => number {
  const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
  return (left, right) => collator.compare(left.name, right.name);
}
