import type { Locale } from "./locales";
import da from "./messages/da.json";
import en from "./messages/en.json";
import nb from "./messages/nb.json";

/** Everything that is said, by language. */
export const CATALOGUES: Record<Locale, typeof da> = { da, en, nb };
