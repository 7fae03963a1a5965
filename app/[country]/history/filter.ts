import { isVersionKind, type VersionKind } from "@/lib/domain/version-kind";

/** Which versions the address asks for, under the names that it uses. */
export type HistoryFilter = {
  municipality?: string;
  kind?: VersionKind;
  by?: string;
  from?: string;
  to?: string;
};

type SearchParams = Record<string, string | string[] | undefined>;

/** The filter in an address; what is none of ours, or empty, counts as not said. */
export function filterIn(params: SearchParams): HistoryFilter {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const [municipality, kind, by, from, to] = ["municipality", "kind", "by", "from", "to"].map(one);
  return {
    ...(municipality && /^[0-9A-Za-z-]{1,12}$/.test(municipality) && { municipality }),
    ...(kind && isVersionKind(kind) && { kind }),
    ...(by && { by }),
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
  };
}

/** Where a page of the list begins: older than a version, or newer than one. */
export function pageIn(params: SearchParams): { before?: number; after?: number } {
  const number = (name: string) => {
    const text = [params[name]].flat()[0] ?? "";
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  const [before, after] = [number("before"), number("after")];
  return { ...(before !== undefined && { before }), ...(before === undefined && after !== undefined && { after }) };
}

/** The address of the list with this filter; `more` is where the page begins, or the version that figures are seen as of. */
export function historyAddress(
  country: string,
  filter: HistoryFilter,
  more: Record<string, string | number | undefined> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more }))
    if (value !== undefined && value !== "") params.set(name, String(value));
  const query = params.toString();
  return `/${country}/history${query ? `?${query}` : ""}`;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
