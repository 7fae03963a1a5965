import type { Role } from "./visitor";

/** `invited`: has never signed in with anything, and waits for the link to be used. */
export type UserState = "open" | "invited" | "closed";

export function userState({ isClosed, isKnown }: { isClosed: boolean; isKnown: boolean }): UserState {
  if (isClosed) return "closed";
  return isKnown ? "open" : "invited";
}

export type UserChange =
  | { kind: "role"; role: Role }
  | { kind: "close" | "open" | "link" | "sessions" | "second-factor" };
export type UserRefusal = "self" | "last-administrator" | "closed" | "open";

type Target = { id: string; role: Role; isClosed: boolean; isKnown: boolean };
type Beside = {
  /** Who changes it; null for a command on the machine itself. */
  by: string | null;
  /** Open administrators, besides this one, who can sign in. */
  otherAdministrators: number;
};

/** Why a user may not be changed so; null where it may. Nobody closes themself, and one administrator stays. */
export function userRefusal(
  change: UserChange,
  target: Target,
  { by, otherAdministrators }: Beside,
): UserRefusal | null {
  const isLast = target.role === "administrator" && !target.isClosed && target.isKnown && otherAdministrators === 0;
  if (change.kind === "open") return target.isClosed ? null : "open";
  if (target.isClosed && change.kind !== "role") return "closed";
  if (change.kind === "role") return isLast && change.role !== "administrator" ? "last-administrator" : null;
  if (change.kind !== "close") return null;
  if (target.id === by) return "self";
  return isLast ? "last-administrator" : null;
}

/** Whoever begins to administer does so with a password of this house: no identity provider makes an administrator. */
export function losesProviders(before: Role, after: Role): boolean {
  return after === "administrator" && before !== "administrator";
}
