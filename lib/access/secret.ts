import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link or a key, to be shown once. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What is kept of a secret. It is random, so a plain digest is enough: nothing can be guessed from it, and it can be
 * looked up.
 */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
