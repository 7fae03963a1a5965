import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { fromNodeHeaders, toNodeHandler } from "better-auth/node";
import { accountOfSession } from "@/db/access/accounts";
import { addAudit } from "@/db/access/audit";
import { keyByHash } from "@/db/access/keys";
import type { OpenDatabase } from "@/db/client";
import { ADDRESS_HEADER, servedAuth } from "@/lib/access/auth";
import { ownOrigin, type Place, requireOwnOrigin } from "@/lib/access/origin";
import { may, type ReadAccess } from "@/lib/access/rights";
import { type Door, doorAt } from "@/lib/access/routes";
import { hashOf } from "@/lib/access/secret";
import { onBehalf, type Visit } from "@/lib/access/visit";
import { actorOf, NOBODY, type Visitor } from "@/lib/access/visitor";
import { STATUS_OF } from "@/lib/api/status";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

/** What an account's own pages send to better-auth is small. */
const AUTH_BODY = 10_000;

/** Files of the build. Under `/_next/` Next also answers for pages and pictures of its own, which would pass the gate. */
const ASSET = /^\/(_next\/static\/|__nextjs|icon\.svg$|favicon\.ico$)/;
/** How Next talks to itself behind other people's proxies; from outside it would name a page past the gate. */
const INTERNAL_HEADER = /^x-(matched-path|middleware-|invoke-|now-|nextjs-data)/;
/** What a proxy says of the client. Read once, here, and only from a proxy that is trusted. */
const FORWARDED_HEADER = /^(forwarded$|x-forwarded-|x-real-ip$)/;
/** What a browser still has of somebody who signs out; its cookies stay, as the language is in one. */
const LEFT_BEHIND = '"cache", "storage"';

export type GateOptions = Place & {
  opened: OpenDatabase;
  readAccess: ReadAccess;
  addressOf: (request: IncomingMessage) => string;
};

/**
 * Everybody comes in here: finds the door that is asked for, who asks, and whether they may; writes down what is changed.
 * An address without a door is not found, so a page that is forgotten in the table is closed, not open. What fails further
 * in is caught here, too: Next's own promise is waited for, as a failure that nobody waits for ends the process.
 */
export function gate(answer: RequestListener, options: GateOptions): RequestListener {
  return async (request, response) => {
    try {
      await admit(request, response, { ...options, answer });
    } catch (error) {
      const requestId = String(request.headers["x-request-id"] ?? "");
      if (response.headersSent) return void response.destroy();
      if (error instanceof AppError)
        return refuse(response, STATUS_OF[error.code], error.code, error.message, error.details);
      log().error({ err: error, requestId }, "The gate failed");
      refuse(response, 503, "internal", "The server cannot answer now.", { requestId });
    }
  };
}

type Inside = GateOptions & { answer: RequestListener };

async function admit(request: IncomingMessage, response: ServerResponse, inside: Inside): Promise<void> {
  const { opened, readAccess, addressOf, answer } = inside;
  const address = addressOf(request);
  forgetWhatOthersSay(request, inside);
  const { method = "GET" } = request;
  const path = decodedPath(request.url ?? "/");
  if (path !== null && ASSET.test(path)) return answer(request, response);
  const door = path === null || path.startsWith("/_") ? null : doorAt(method, path); // `_…` is Next's, and no country
  request.headers[ADDRESS_HEADER] = address;
  const visitor = door?.key === "GET /api/health" ? NOBODY : await visitorOf(request, response, opened);
  const visit: Visit = { visitor, readAccess, address, note: {} };
  const inPerson = <T>(work: () => T) => onBehalf(visit, work);

  if (!door || path === null) return inPerson(() => answer(lost(request, path), response));
  if (door.act) response.once("close", () => void writeDown(opened, request, response, { door, visit, path }));
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && visitor.kind !== "key") requireFromOwnPage(request, inside);
  if (!may(visitor, door.right, readAccess))
    return inPerson(() => turnAway(request, response, { path, visitor, answer }));
  if (visitor.kind === "account" && isPage(door)) response.setHeader("cache-control", "no-store");
  if (!path.startsWith("/api/auth/")) return inPerson(() => answer(request, response));
  requireKnownName(request, inside);
  if (changes && !(Number(request.headers["content-length"]) <= AUTH_BODY))
    return refuse(response, 413, "too-large", "The body is too large, or does not say how large it is.", {});
  if (door.act === "sign-out") response.setHeader("clear-site-data", LEFT_BEHIND);
  await inPerson(() => toNodeHandler(servedAuth())(request, response));
}

function isPage({ key }: { key: string }): boolean {
  return !/ \/api\/|\.\w+$/.test(key);
}

/** Leaves of what a client or a proxy says in headers only what is known to be so. */
function forgetWhatOthersSay({ headers }: IncomingMessage, place: Place): void {
  for (const name of Object.keys(headers))
    if (INTERNAL_HEADER.test(name) || FORWARDED_HEADER.test(name)) delete headers[name];
  const own = ownOrigin(headers.host, place);
  if (own) headers["x-forwarded-proto"] = new URL(own).protocol.slice(0, -1);
}

/** Null for what is no path, or hides one in its parts. */
function decodedPath(url: string): string | null {
  try {
    const { pathname } = new URL(`http://here${url}`); // joined, not resolved: `//dk` is a path, not a host
    const parts = pathname.split("/").map(decodeURIComponent);
    return parts.some((part) => /[/\\]|\.(rsc|prefetch|segments?)$/.test(part)) ? null : parts.join("/");
  } catch {
    return null;
  }
}

/** Sends a request without a door where Next says so, in the shape that its reader expects. */
function lost(request: IncomingMessage, path: string | null): IncomingMessage {
  request.url = path?.startsWith("/api/") ? "/api/v1/not-found" : "/_not-found";
  return request;
}

/** A key stands for a municipality's system and never becomes a session; otherwise the cookie says who it is. */
async function visitorOf(request: IncomingMessage, response: ServerResponse, { sql }: OpenDatabase): Promise<Visitor> {
  const [, secret] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (secret) {
    const key = await keyByHash(sql, hashOf(secret), new Date());
    if (!key)
      throw new AppError("unauthenticated", "The key is unknown, has run out, or was revoked.", { reason: "key" });
    return { kind: "key", ...key };
  }
  if (!request.headers.cookie?.includes("kanalbarometer.session_token=")) return NOBODY;
  const found = await servedAuth().api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
  for (const cookie of found.headers.getSetCookie()) response.appendHeader("set-cookie", cookie);
  const account = found.response && (await accountOfSession(sql, found.response.session.token));
  return account ? { kind: "account", ...account } : NOBODY;
}

function requireKnownName({ headers }: IncomingMessage, place: Place): string {
  const own = ownOrigin(headers.host, place);
  if (own === null) throw new AppError("forbidden", "The server is not known by this name.", { reason: "host" });
  return own;
}

function requireFromOwnPage(request: IncomingMessage, place: Place): void {
  const { headers } = request;
  const own = requireKnownName(request, place);
  requireOwnOrigin({ origin: headers.origin, site: headers["sec-fetch-site"]?.toString() }, own);
}

/** Who is not known is asked to sign in; who is, hears that this is not theirs. */
async function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { path, visitor, answer }: { path: string; visitor: Visitor; answer: RequestListener },
): Promise<void> {
  const isKnown = visitor.kind !== "nobody";
  if (path.startsWith("/api/")) {
    if (isKnown) refuse(response, 403, "forbidden", "This is not for your role.", { reason: "role" });
    else refuse(response, 401, "unauthenticated", "Sign in, or send a key.", {});
    return;
  }
  if (!isKnown) {
    const next = encodeURIComponent(request.url ?? "/");
    response.writeHead(303, { location: `/sign-in?next=${next}`, "cache-control": "no-store" }).end();
    return;
  }
  response.statusCode = 403;
  request.url = `/no-access?from=${encodeURIComponent(path)}`;
  await answer(request, response);
}

function refuse(response: ServerResponse, status: number, code: string, message: string, details: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify({ error: { code, message, details } }));
}

/** One line for each change, tried or done; what nobody in particular tries in vain is in the server's log alone. */
async function writeDown(
  { sql }: OpenDatabase,
  request: IncomingMessage,
  response: ServerResponse,
  { door, visit, path }: { door: Door & { key: string }; visit: Visit; path: string },
): Promise<void> {
  const { actor: signedIn, email, ...details } = visit.note;
  const actor = typeof signedIn === "string" ? signedIn : actorOf(visit.visitor);
  const status = response.statusCode;
  if (status === 429 || (actor === null && email === undefined)) return;
  await addAudit(sql, {
    ...{ at: new Date(), actor, action: door.act ?? door.key, outcome: status < 400 ? "done" : "refused" },
    ...{ subject: typeof email === "string" ? email : path, address: visit.address },
    ...{ requestId: String(request.headers["x-request-id"] ?? ""), details: { ...details, status } },
  }).catch((error: unknown) => log().error({ err: error, path }, "The audit log was not written"));
}
