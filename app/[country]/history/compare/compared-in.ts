/** What the address compares: versions by number, or days. */
export type Asked = { from?: string; to?: string; municipality?: string };

type SearchParams = Record<string, string | string[] | undefined>;

/** The comparison in an address; what is neither a number nor a day counts as not said. */
export function comparedIn(params: SearchParams): Asked {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const [from, to, municipality] = [one("from"), one("to"), one("municipality")];
  return {
    ...(isVersionOrDay(from) && { from }),
    ...(isVersionOrDay(to) && { to }),
    ...(/^[0-9A-Za-z-]{1,12}$/.test(municipality) && { municipality }),
  };
}

export function compareAddress(country: string, asked: Asked): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) params.set(name, value);
  return `/${country}/history/compare${params.size > 0 ? `?${params}` : ""}`;
}

export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function isVersionOrDay(text: string): boolean {
  return /^\d{1,9}$/.test(text) || isDay(text);
}
