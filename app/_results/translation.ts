import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";

/** What the result screens have in common to say, and the language they say it in. */
export async function resultWords() {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  return { t, locale: locale as Locale };
}

export type ResultWords = Awaited<ReturnType<typeof resultWords>>;

/** The same in a language that is asked for, where no page decides it. */
export async function resultWordsIn(locale: Locale): Promise<ResultWords> {
  return { t: await getTranslations({ locale, namespace: "results" }), locale };
}
