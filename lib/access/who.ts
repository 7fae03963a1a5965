import { openAdministrators } from "@/db/access/accounts";
import { placesById } from "@/db/access/places";
import type { Sql } from "@/db/sheets/copy";
import type { Place } from "./start-path";
import type { Account, Visitor } from "./visitor";

/** Somebody who has signed in, as the frame names them. */
export type Who = Pick<Account, "name" | "email" | "role"> & { places: Place[] };

export async function whoOf(sql: Sql, visitor: Visitor): Promise<Who | null> {
  if (visitor.kind !== "account") return null;
  const { name, email, role, municipalities } = visitor;
  const places = await placesById(sql, municipalities);
  return {
    name,
    email,
    role,
    places: places.map(({ country, code, name: called }) => ({ country, code, name: called })),
  };
}

/** Whom a member asks for more; nobody who is not known learns their names. */
export async function administratorsOf(sql: Sql, visitor: Visitor): Promise<{ name: string; email: string }[]> {
  return visitor.kind === "account" ? openAdministrators(sql) : [];
}

/**
 * The codes of a visitor's own municipalities in a country, by name: whom they enter things for. Null is everybody's,
 * an administrator's.
 */
export async function ownCodes(sql: Sql, visitor: Visitor, country: string): Promise<readonly string[] | null> {
  if (visitor.kind === "account" && visitor.role === "administrator") return null;
  const places = visitor.kind === "account" ? await placesById(sql, visitor.municipalities) : [];
  return places.filter((place) => place.country === country).map(({ code }) => code);
}
