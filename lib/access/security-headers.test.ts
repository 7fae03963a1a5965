import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const { "content-security-policy": policy = "" } = securityHeaders("abc123", { dev: false });

test("a script or a style needs our own address or the answer's nonce; nothing inline, nothing evaluated", () => {
  expect(policy).toContain("script-src 'self' 'nonce-abc123' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-abc123';");
  expect(policy).not.toMatch(/unsafe/);
});

test("nobody frames a page, sets its base, or sends its forms elsewhere", () => {
  for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"])
    expect(policy.split("; ")).toContain(part);
});
