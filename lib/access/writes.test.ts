import { expect, test } from "vitest";
import { isFromPage, requireOwnWrite } from "./writes";

const LOCAL = { isLoopback: true, port: 3000 };
const write = (headers: Record<string, string>, binding = LOCAL) => requireOwnWrite(new Headers(headers), binding);

test.each([
  ["curl at this machine", { host: "127.0.0.1:3000" }],
  ["our own page", { host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }],
  ["IPv6", { host: "[::1]:3000", origin: "http://[::1]:3000" }],
])("%s may write", (_, headers) => {
  expect(() => write(headers)).not.toThrow();
});

test.each([
  ["another site's page", { host: "127.0.0.1:3000", origin: "https://evil.example" }, "origin"],
  ["a page on another port of this machine", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:8080" }, "origin"],
  ["a page without an origin of its own", { host: "127.0.0.1:3000", origin: "null" }, "origin"],
  [
    "another site's form, whose browser hides the origin",
    { host: "127.0.0.1:3000", "sec-fetch-site": "cross-site" },
    "site",
  ],
  ["a sister site", { host: "127.0.0.1:3000", "sec-fetch-site": "same-site" }, "site"],
  ["a stranger's name that points here", { host: "evil.example:3000", origin: "http://evil.example:3000" }, "host"],
  ["a name that only begins like ours", { host: "localhost.evil.example:3000" }, "host"],
  ["another port", { host: "127.0.0.1:4000" }, "host"],
  ["nobody's host", {}, "host"],
])("%s may not", (_, headers, reason) => {
  expect(() => write(headers as Record<string, string>)).toThrow(
    expect.objectContaining({ code: "forbidden", details: { reason } }),
  );
});

test("nobody may write where the server is bound to more than loopback", () => {
  expect(() => write({ host: "127.0.0.1:3000" }, { isLoopback: false, port: 3000 })).toThrow(
    expect.objectContaining({ details: { reason: "read-only" } }),
  );
});

test("a server on any free port is known by its name alone", () => {
  expect(() => write({ host: "127.0.0.1:49152" }, { isLoopback: true, port: 0 })).not.toThrow();
});

test("a browser tells where it comes from", () => {
  expect(isFromPage(new Headers({ "sec-fetch-site": "same-origin" }))).toBe(true);
  expect(isFromPage(new Headers({ host: "127.0.0.1" }))).toBe(false);
});
