import { createHash } from "node:crypto";
import type { Day } from "@/lib/domain/month";

/**
 * Changes whenever an answer can: with the version, with the day (it decides which months are final, late or open), and
 * with the release, which decides the answer's form. Weak: the same meaning, not the same bytes.
 */
export function versionTag(version: number, today: Day, release: string): string {
  return `W/"${release}-${version}-${today}"`;
}

/** Changes with the answer itself. */
export function contentTag(body: string): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** Does the browser have it already? `If-None-Match` is a list, compared weakly. */
export function isFresh(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}
