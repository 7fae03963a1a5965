import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressReader } from "./address";

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
  }) as unknown as IncomingMessage;

test.each([
  [undefined, "203.0.113.9", "198.51.100.7", "203.0.113.9"],
  ["loopback", "127.0.0.1", "198.51.100.7", "198.51.100.7"],
  ["loopback", "127.0.0.1", "10.1.1.1, 198.51.100.7", "198.51.100.7"],
  ["loopback, 198.51.100.0/24", "127.0.0.1", "10.1.1.1, 198.51.100.7", "10.1.1.1"],
  ["loopback", "203.0.113.9", "198.51.100.7", "203.0.113.9"],
])("with %s trusted, %s saying %s is %s", (trusted, remote, forwarded, address) => {
  expect(addressReader(trusted)(from(remote, forwarded))).toBe(address);
});

test("a proxy that is no address is refused at start", () => {
  expect(() => addressReader("nginx")).toThrow("nginx");
});
