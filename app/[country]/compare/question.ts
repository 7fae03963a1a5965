import { askedOf, type SearchParams } from "@/app/_results/question";
import { yearsIn } from "@/app/_results/years";
import { SAME, type Same } from "@/lib/domain/nearest";

/** At most so many stand side by side: more lines cannot be told apart. */
export const MOST = 6;

export type CompareAsked = ReturnType<typeof askedOf> & { codes: string[]; years: number; same?: Same };

/** What the address asks. The reader's own municipality stands first, and alone where nobody is named. */
export function compareAsked(params: SearchParams, own: string | null): CompareAsked {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const named = [...new Set(one("with").split(","))].filter((code) => /^[0-9A-Za-z-]{1,12}$/.test(code)).slice(0, MOST);
  const ordered = own && named.includes(own) ? [own, ...named.filter((code) => code !== own)] : named;
  const same = SAME.find((known) => known === one("same"));
  return {
    ...askedOf(params),
    codes: ordered.length === 0 && own ? [own] : ordered,
    years: yearsIn(params),
    ...(same && { same }),
  };
}

/** The same screen with other municipalities. */
export function withAddress(pathname: string, search: string, codes: readonly string[]): string {
  const params = new URLSearchParams(search);
  params.delete("with");
  const rest = params.size > 0 ? `&${params}` : "";
  return `${pathname}?with=${codes.join(",")}${rest}`;
}
