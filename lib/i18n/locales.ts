/** The languages of the screens, in the order of the switch. Danish is the first. */
export const LOCALES = ["da", "nb", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "da";

/** The language is the reader's, not the page's: a link opens in the language of the one who follows it. */
export const LOCALE_COOKIE = "locale";

export const LANGUAGE_NAMES: Record<Locale, string> = { da: "Dansk", nb: "Bokmål", en: "English" };

/** What `Intl` is asked for. British English: day before month. */
export const LANGUAGE_TAGS: Record<Locale, string> = { da: "da-DK", nb: "nb-NO", en: "en-GB" };

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
