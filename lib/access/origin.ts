import { AppError } from "@/lib/errors";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** What the server is bound to, and the address that people type; port 0 is any. */
export type Place = { isLoopback: boolean; port: number; publicUrl?: string | undefined };

/**
 * The origin of our own pages as this request sees them: the address that people type, or a loopback name of a server
 * that is bound to loopback. Null for any other name that points here: a stranger's page must not become our origin.
 */
export function ownOrigin(host: string | undefined, { isLoopback, port, publicUrl }: Place): string | null {
  if (!host) return null;
  if (publicUrl && new URL(publicUrl).host === host.toLowerCase()) return publicUrl;
  return isLoopback && isOwnLoopback(host, port) ? `http://${host}` : null;
}

/** A change that rests on a cookie, or asks for one, must come from our own page. Throws `forbidden` otherwise. */
export function requireOwnOrigin(
  headers: { origin?: string | undefined; site?: string | undefined },
  own: string,
): void {
  if (headers.origin !== own) refuse("origin");
  if (headers.site !== undefined && headers.site !== "same-origin") refuse("site");
}

function isOwnLoopback(host: string, port: number): boolean {
  const [, name, ownPort] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(host) ?? [];
  return name !== undefined && LOOPBACK.includes(name) && (port === 0 || Number(ownPort ?? 80) === port);
}

function refuse(reason: string): never {
  throw new AppError("forbidden", "A change must come from this server's own pages, or with a key.", { reason });
}
