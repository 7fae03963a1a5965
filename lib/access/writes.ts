import { AppError } from "@/lib/errors";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** What the server is bound to; port 0 is any. */
export type Binding = { isLoopback: boolean; port: number };

/**
 * Until there are accounts, only who sits at this machine may change anything: the server must be bound to loopback, the
 * request must be addressed to it by a loopback name (a stranger's name that points here is not one), and a browser must
 * send it from our own pages. Throws `forbidden` otherwise.
 */
export function requireOwnWrite(headers: Headers, { isLoopback, port }: Binding): void {
  if (!isLoopback) refuse("This server is read-only: it is bound to more than loopback.", "read-only");
  const host = headers.get("host");
  if (!host || !isOwnHost(host, port)) refuse("Writes must be addressed to 127.0.0.1 or localhost.", "host");
  const origin = headers.get("origin");
  if (origin !== null && origin !== `http://${host}`)
    refuse("Writes must come from this server's own pages.", "origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") refuse("Writes must come from this server's own pages.", "site");
}

/** Did a browser send it? Browsers say where a request comes from; curl does not. */
export function isFromPage(headers: Headers): boolean {
  return headers.has("origin") || headers.has("sec-fetch-site");
}

function isOwnHost(host: string, port: number): boolean {
  const [, name, ownPort] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(host) ?? [];
  return name !== undefined && LOOPBACK.includes(name) && (port === 0 || Number(ownPort ?? 80) === port);
}

function refuse(message: string, reason: string): never {
  throw new AppError("forbidden", message, { reason });
}
