import { askedOf, type SearchParams } from "@/app/_results/question";
import { LEAGUE_COLUMNS, type LeagueColumn, type Order } from "@/lib/domain/league-order";
import { SAME, type Same } from "@/lib/domain/nearest";
import { SIZE_CLASSES, type SizeClass } from "@/lib/domain/size-class";

/** Whose league, and of which areas, under the names that the address uses. */
export type LeagueFilter = {
  /** Who is comparable with this municipality: of the same kind or region, or so many of the nearest. */
  near?: string;
  same?: Same;
  nearest?: number;
  group?: string;
  region?: string;
  kind?: string;
  size?: SizeClass;
  area?: string;
  field?: string;
  wave?: number;
};

export type LeagueAsked = ReturnType<typeof askedOf> & {
  filter: LeagueFilter;
  sort: LeagueColumn;
  order?: Order;
  own?: string;
  page: number;
};

const CODE = /^[0-9A-Za-z-]{1,12}$/;

/** What the address asks. A word that is none of ours counts as not said: an old link still opens. */
export function leagueAsked(params: SearchParams): LeagueAsked {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const [order, own, page] = [one("order"), one("own"), one("page")];
  return {
    ...askedOf(params),
    filter: filterIn(one),
    sort: LEAGUE_COLUMNS.find((column) => column === one("sort")) ?? "share",
    ...((order === "asc" || order === "desc") && { order }),
    ...(CODE.test(own) && { own }),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

function filterIn(one: (name: string) => string): LeagueFilter {
  const [group, region, kind, area, field, wave] = ["group", "region", "kind", "area", "field", "wave"].map(one);
  const same = SAME.find((known) => known === one("same"));
  const [near, nearest] = [one("near"), one("nearest")];
  const size = SIZE_CLASSES.find((known) => known === one("size"));
  return {
    ...(CODE.test(near) && {
      near,
      ...(same && { same }),
      ...(/^([1-9]\d?|100)$/.test(nearest) && { nearest: Number(nearest) }),
    }),
    ...(group && { group }),
    ...(region && { region }),
    ...(kind && { kind }),
    ...(size && { size }),
    ...(area && { area }),
    ...(field && { field }),
    ...(wave && /^[0-4]$/.test(wave) && { wave: Number(wave) }),
  };
}

/** The address's question as it came. */
export function searchOf(params: SearchParams): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const one = [value].flat()[0];
    if (one !== undefined) search.set(name, one);
  }
  return search.toString();
}

/** The same screen with something else asked; an empty value is asked no longer, and a new question opens its first page. */
export function leagueAddress(
  pathname: string,
  search: string,
  change: Readonly<Record<string, string | number | undefined>>,
): string {
  const params = new URLSearchParams(search);
  if (!("page" in change)) params.delete("page");
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === "") params.delete(name);
    else params.set(name, String(value));
  }
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}
