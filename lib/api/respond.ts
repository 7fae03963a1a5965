import type { z } from "zod";
import { type OpenDatabase, servedDatabase } from "@/db/client";
import { currentVersion } from "@/db/queries/current-version";
import { isFromPage, requireOwnWrite } from "@/lib/access/writes";
import { clock, localDate } from "@/lib/clock";
import { config } from "@/lib/config";
import type { Day } from "@/lib/domain/month";
import { RELEASE } from "@/lib/release";
import { answered } from "./answer";
import { etagOf, isFresh } from "./etag";
import { readQuestion } from "./parse";

/** What Next hands a route besides the request. */
export type RouteContext = { params?: Promise<Record<string, string>> };

type Served = Pick<OpenDatabase, "db" | "sql">;
export type Reading = Served & { today: Day; version: number; request: Request };
export type Writing = Served & { today: Day; now: Date; request: Request; source: "page" | "api" };

type Route = (request: Request, context?: RouteContext) => Promise<Response>;

/**
 * A route that reads: checks the question, says 304 where the caller has the answer already, and otherwise answers with
 * JSON, or with the Response that `answer` made.
 */
export function respond<S extends z.ZodObject>(
  schema: S,
  answer: (question: z.output<S>, reading: Reading) => Promise<object>,
): Route {
  return (request, context) =>
    answered(request, async () => {
      const question = readQuestion(schema, new URL(request.url), await context?.params);
      const { db, sql } = servedDatabase();
      const [{ number }, now] = await Promise.all([currentVersion(db), clock(db)]);
      const today = localDate(now);
      // Taken before the answer is: a commit in between makes the answer newer than its tag, never older.
      const etag = etagOf(number, today, RELEASE);
      const headers = { etag, "cache-control": "private, no-cache" };
      if (isFresh(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
      const found = await answer(question, { db, sql, today, version: number, request });
      if (!(found instanceof Response)) return Response.json(found, { headers });
      for (const [name, value] of Object.entries(headers)) found.headers.set(name, value);
      return found;
    });
}

/** A route that changes something, for whom that is allowed: answers with JSON and `status`. */
export function accept<S extends z.ZodObject>(
  schema: S,
  status: 200 | 201,
  write: (question: z.output<S>, writing: Writing) => Promise<object>,
): Route {
  return (request, context) =>
    answered(request, async () => {
      requireOwnWrite(request.headers, config());
      const question = readQuestion(schema, new URL(request.url), await context?.params);
      const { db, sql } = servedDatabase();
      const now = await clock(db);
      const source = isFromPage(request.headers) ? "page" : "api";
      return Response.json(await write(question, { db, sql, now, today: localDate(now), request, source }), { status });
    });
}
