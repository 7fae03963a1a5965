import { expect, test } from "vitest";
import { expiryOf, keyState } from "./keys";

const NOW = new Date("2026-03-02T10:00:00Z");
const LATER = new Date("2026-03-02T10:00:01Z");

test("a key works until the moment it runs out, and never after it was revoked", () => {
  expect(keyState({ expiresAt: LATER, revokedAt: null }, NOW)).toBe("works");
  expect(keyState({ expiresAt: NOW, revokedAt: null }, NOW)).toBe("expired");
  expect(keyState({ expiresAt: LATER, revokedAt: NOW }, NOW)).toBe("revoked");
});

test("thirty days are thirty times twenty-four hours", () => {
  expect(expiryOf(30, NOW).toISOString()).toBe("2026-04-01T10:00:00.000Z");
});
