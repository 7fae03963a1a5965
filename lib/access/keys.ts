import { insertKey, type KeyRow, revokeKey as revokeRow } from "@/db/access/keys";
import type { Database, OpenDatabase } from "@/db/client";
import { municipalityByCode } from "@/db/queries/municipalities";
import { AppError } from "@/lib/errors";
import { hashOf, newSecret } from "./secret";

/** How long a key may work, in days; none works for ever. */
export const KEY_DAYS = [30, 90, 180, 365, 730] as const;

export type KeyDays = (typeof KEY_DAYS)[number];

const DAY = 24 * 60 * 60 * 1000;
/** Of a key that is kept by its hash, so much is kept to know it by. */
const SHOWN = 8;

export type KeyState = "works" | "expired" | "revoked";

export function keyState({ expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null }, now: Date): KeyState {
  if (revokedAt) return "revoked";
  return expiresAt.getTime() <= now.getTime() ? "expired" : "works";
}

export function expiryOf(days: KeyDays, now: Date): Date {
  return new Date(now.getTime() + days * DAY);
}

export type NewKey = { country: string; municipality: string; name: string; days: KeyDays };
export type MadeKey = { id: number; key: string; start: string; expiresAt: Date };

/** A key of a municipality's own systems, in the only answer that ever says it. Throws `not-found` for the municipality. */
export async function makeKey(
  { db, sql }: { db: Database; sql: OpenDatabase["sql"] },
  { country, municipality: code, name, days }: NewKey,
  { by, now }: { by: string; now: Date },
): Promise<MadeKey> {
  const municipality = await municipalityByCode(db, { country, code });
  if (!municipality)
    throw new AppError("not-found", `There is no municipality ${code} in ${country}.`, { municipality: code });
  const key = `kb_${newSecret()}`;
  const [start, expiresAt] = [key.slice(0, SHOWN), expiryOf(days, now)];
  const row = { hash: hashOf(key), start, name, municipalityId: municipality.id, createdBy: by };
  return { id: await insertKey(sql, { ...row, createdAt: now, expiresAt }), key, start, expiresAt };
}

/** From the next request on it opens nothing. Throws `not-found`, and `conflict` for one that was revoked before. */
export async function revokeKey(sql: OpenDatabase["sql"], id: number, now: Date): Promise<KeyRow> {
  const revoked = await revokeRow(sql, id, now);
  if (revoked === null) throw new AppError("not-found", `There is no key ${id}.`, { id });
  if (revoked === "before") throw new AppError("conflict", "The key was revoked before.", { reason: "revoked" });
  return revoked;
}

/** What to type to send a file with a key, and have it saved where nothing speaks against it. */
export function keyExample({ origin, key, country }: { origin: string; key: string; country: string }): string {
  const query = country === "dk" ? "commit=true" : `country=${country}&commit=true`;
  return [
    `curl -H 'Authorization: Bearer ${key}' -H 'Content-Type: text/csv' \\`,
    `  --data-binary @september.csv '${origin}/api/v1/submissions?${query}'`,
  ].join("\n");
}
