import { createTranslator } from "next-intl";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";

/** What a template says, in one language. */
export function templateWords(locale: Locale) {
  return createTranslator({ locale, messages: CATALOGUES[locale], namespace: "template" });
}

export type TemplateWords = ReturnType<typeof templateWords>;
