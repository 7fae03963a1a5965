import { expect, test } from "vitest";
import { ownOrigin, requireOwnOrigin } from "./origin";

const LOCAL = { isLoopback: true, port: 3000 };
const PUBLIC = { isLoopback: false, port: 3000, publicUrl: "https://kanaler.example.dk" };

test.each([
  ["127.0.0.1:3000", LOCAL, "http://127.0.0.1:3000"],
  ["localhost:3000", LOCAL, "http://localhost:3000"],
  ["[::1]:3000", LOCAL, "http://[::1]:3000"],
  ["127.0.0.1:49152", { isLoopback: true, port: 0 }, "http://127.0.0.1:49152"],
  ["kanaler.example.dk", PUBLIC, "https://kanaler.example.dk"],
  ["Kanaler.Example.dk", PUBLIC, "https://kanaler.example.dk"],
  ["127.0.0.1:3000", { ...PUBLIC, isLoopback: true }, "http://127.0.0.1:3000"],
])("%s is ours", (host, place, origin) => {
  expect(ownOrigin(host, place)).toBe(origin);
});

test.each([
  ["evil.example:3000", LOCAL],
  ["localhost.evil.example:3000", LOCAL],
  ["127.0.0.1:4000", LOCAL],
  ["127.0.0.1:3000", PUBLIC],
  ["kanaler.example.dk.evil.example", PUBLIC],
  [undefined, LOCAL],
])("%s is not", (host, place) => {
  expect(ownOrigin(host, place)).toBeNull();
});

const OWN = "http://localhost:3000";

test("our own page may change things", () => {
  expect(() => requireOwnOrigin({ origin: OWN, site: "same-origin" }, OWN)).not.toThrow();
  expect(() => requireOwnOrigin({ origin: OWN }, OWN)).not.toThrow();
});

test.each([
  ["another site's page", { origin: "https://evil.example", site: "cross-site" }, "origin"],
  ["a page on another port of this machine", { origin: "http://localhost:8080" }, "origin"],
  ["a page without an origin of its own", { origin: "null" }, "origin"],
  ["a request that does not say", {}, "origin"],
  ["a sister site that lies about its origin", { origin: OWN, site: "same-site" }, "site"],
])("%s may not", (_, headers, reason) => {
  expect(() => requireOwnOrigin(headers, OWN)).toThrow(expect.objectContaining({ details: { reason } }));
});
