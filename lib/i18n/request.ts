import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from "./locales";
import da from "./messages/da.json";
import en from "./messages/en.json";
import nb from "./messages/nb.json";

const CATALOGUES: Record<Locale, typeof da> = { da, en, nb };

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  return { locale, messages: CATALOGUES[locale], timeZone: "Europe/Copenhagen" };
});
