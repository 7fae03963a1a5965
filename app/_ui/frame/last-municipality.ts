/** The municipality chosen last, so that Kommune opens where the reader left it. */
export const LAST_MUNICIPALITY_COOKIE = "municipality";

const A_YEAR = 365 * 24 * 60 * 60;

export function rememberMunicipality(country: string, code: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that municipalities use
  document.cookie = `${LAST_MUNICIPALITY_COOKIE}=${country}-${code}; path=/; max-age=${A_YEAR}; samesite=lax`;
}

/** The code in the cookie, if it is one of this country's. */
export function rememberedMunicipality(cookie: string | undefined, country: string): string | null {
  const [of, code] = cookie?.split("-") ?? [];
  return of === country && code ? code : null;
}
