import { ROLES, type Role, type Visitor } from "./visitor";

export const READ_ACCESS = ["public", "members"] as const;

/** Whether shares, leagues, registers and the export of final months are for everybody or for members. */
export type ReadAccess = (typeof READ_ACCESS)[number];

type Who = Role | "key" | "anyone" | "public";

const MEMBERS = ["manager", "director", "reporter", "administrator"] as const;

/**
 * Who may do what: the one table that pages, API and menus ask. `public` is anyone where READ_ACCESS is public. Where a
 * right is about a municipality's own things, `isOwn` says which are a visitor's own.
 */
export const RIGHTS = {
  /** The way in, and what a browser or a supervisor needs before anybody has signed in. */
  enter: ["anyone"],
  /** Shares, leagues, registers, events, groups, and the export. */
  figures: ["public", ...MEMBERS],
  /** Who delivered what when, versions, declarations. */
  deliveries: MEMBERS,
  /** Submissions and their files, of own municipalities. */
  submissions: [...MEMBERS, "key"],
  /** Sending, committing, reverting and discarding them. */
  submit: ["reporter", "administrator", "key"],
  /** What a municipality counts, its words, its addresses, its events. */
  describe: ["reporter", "administrator"],
  /** Registers, groups, accounts, keys and the audit log. */
  administer: ["administrator"],
  /** One's own name, password, second factor and sessions. */
  account: MEMBERS,
} as const satisfies Record<string, readonly Who[]>;

export type Right = keyof typeof RIGHTS;

export function may(visitor: Visitor, right: Right, readAccess: ReadAccess): boolean {
  const who: readonly Who[] = RIGHTS[right];
  if (who.includes("anyone")) return true;
  if (who.includes("public") && readAccess === "public" && visitor.kind !== "key") return true;
  if (visitor.kind === "nobody") return false;
  return who.includes(visitor.kind === "key" ? "key" : visitor.role);
}

/** The roles that have a right, for telling who may. */
export function rolesWith(right: Right): Role[] {
  const who: readonly Who[] = RIGHTS[right];
  return ROLES.filter((role) => who.includes(role));
}

/** Whose submissions are listed for a visitor: null is everybody's. */
export type Own = { municipalities: readonly number[]; accountId: string | null } | null;

export function ownOf(visitor: Visitor): Own {
  if (visitor.kind === "nobody") return { municipalities: [], accountId: null };
  if (visitor.kind === "key") return { municipalities: [visitor.municipality], accountId: null };
  return visitor.role === "administrator" ? null : { municipalities: visitor.municipalities, accountId: visitor.id };
}

/** Are all of these municipalities the visitor's own? Nothing is nobody's own. */
export function isOwn(visitor: Visitor, municipalities: readonly number[]): boolean {
  if (visitor.kind === "nobody") return false;
  if (visitor.kind === "account" && visitor.role === "administrator") return true;
  const own = visitor.kind === "key" ? [visitor.municipality] : visitor.municipalities;
  return municipalities.length > 0 && municipalities.every((id) => own.includes(id));
}
