export const ROLES = ["manager", "director", "reporter", "administrator"] as const;

/** Manager and director read the same and start on different pages; a reporter delivers; an administrator may everything. */
export type Role = (typeof ROLES)[number];

export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Ids of the municipalities that the account works for. */
  municipalities: readonly number[];
};

/** Who asks: nobody who is known, an account that has signed in, or a municipality's own system with its key. */
export type Visitor =
  | { kind: "nobody" }
  | ({ kind: "account" } & Account)
  | { kind: "key"; id: number; name: string; municipality: number };

export const NOBODY: Visitor = { kind: "nobody" };

/** The name beside what a visitor changes. */
export function authorOf(visitor: Visitor): string {
  if (visitor.kind === "nobody") throw new Error("Nobody changes anything.");
  return visitor.name;
}

/** The name in the audit log: what tells one apart for good. */
export function actorOf(visitor: Visitor): string | null {
  if (visitor.kind === "nobody") return null;
  return visitor.kind === "account" ? visitor.email : `key:${visitor.id}`;
}
