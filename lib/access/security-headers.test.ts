import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const { "content-security-policy": policy = "" } = securityHeaders("abc123", { dev: false, https: false });

test("a script or a style needs our own address or the answer's nonce; nothing inline, nothing evaluated", () => {
  expect(policy).toContain("script-src 'self' 'nonce-abc123' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc123';");
  expect(policy).not.toMatch(/unsafe/);
});

test("nobody frames a page, sets its base, or sends its forms elsewhere", () => {
  for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"])
    expect(policy.split("; ")).toContain(part);
});

test("who came by https comes by https for a year; where there is no https, nothing of the kind is said", () => {
  const said = (https: boolean) => securityHeaders("abc123", { dev: false, https })["strict-transport-security"];
  expect(said(true)).toBe("max-age=31536000; includeSubDomains");
  expect(said(false)).toBeUndefined();
});

test("other sites get neither our answers nor our windows nor our addresses", () => {
  expect(securityHeaders("abc123", { dev: false, https: true })).toMatchObject({
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});
