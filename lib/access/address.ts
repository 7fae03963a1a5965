import type { IncomingMessage } from "node:http";
import proxyAddr from "proxy-addr";

/** Where a request comes from: the last hop that is not a trusted proxy. */
export function addressReader(trustedProxy: string | undefined): (request: IncomingMessage) => string {
  const trusted = proxyAddr.compile(trustedProxy?.split(",").map((one) => one.trim()) ?? []);
  return (request) => proxyAddr(request, trusted);
}
