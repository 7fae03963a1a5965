import type { ReadAccess } from "./rights";
import type { Visitor } from "./visitor";

export type Place = { country: string; code: string; name: string };

/** Denmark first: where somebody starts who works for no municipality in particular. */
const COUNTRY = "dk";

/** The page on which a visitor starts: each role with its first question. `places` are the visitor's own municipalities. */
export function startPath(visitor: Visitor, places: readonly Place[], readAccess: ReadAccess): string {
  const [own] = places;
  const country = own?.country ?? COUNTRY;
  if (visitor.kind === "key") return "/api";
  if (visitor.kind === "nobody") return readAccess === "public" ? `/${country}` : "/sign-in";
  if (visitor.role === "reporter") return `/${country}/submissions`;
  if (visitor.role === "administrator") return `/${country}/delivery`;
  if (!own) return `/${country}`;
  return visitor.role === "manager" ? `/${country}/${own.code}` : `/${country}/league?own=${own.code}`;
}
