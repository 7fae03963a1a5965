import type { z } from "zod";
import { type OpenDatabase, servedDatabase } from "@/db/client";
import { currentVersion } from "@/db/queries/current-version";
import { visit } from "@/lib/access/visit";
import { authorOf, type Visitor } from "@/lib/access/visitor";
import { clock, localDate } from "@/lib/clock";
import type { Day } from "@/lib/domain/month";
import { RELEASE } from "@/lib/release";
import { answered } from "./answer";
import { contentTag, isFresh, versionTag } from "./etag";
import { readQuestion } from "./parse";

/** What Next hands a route besides the request. */
export type RouteContext = { params?: Promise<Record<string, string>> };

type Served = Pick<OpenDatabase, "db" | "sql">;
export type Reading = Served & { today: Day; version: number; request: Request; visitor: Visitor };

/** `by` is the name beside the change. */
export type Writing = Served & {
  today: Day;
  now: Date;
  request: Request;
  visitor: Visitor;
  by: string;
  source: "page" | "api";
};

type Route = (request: Request, context?: RouteContext) => Promise<Response>;

/**
 * A route that reads: checks the question, says 304 where the caller has the answer already, and otherwise answers with
 * JSON, or with the Response that `answer` made. What a draft changes has no version: there the tag is of the answer.
 */
export function respond<S extends z.ZodObject>(
  schema: S,
  answer: (question: z.output<S>, reading: Reading) => Promise<object>,
  { tag = "version" }: { tag?: "version" | "answer" } = {},
): Route {
  return (request, context) =>
    answered(request, async () => {
      const question = readQuestion(schema, new URL(request.url), await context?.params);
      const { db, sql } = servedDatabase();
      const [{ number: version }, now] = await Promise.all([currentVersion(db), clock(db)]);
      const today = localDate(now);
      const reading = { db, sql, today, version, request, visitor: visit().visitor };
      if (tag === "answer") {
        const found = await answer(question, reading);
        if (found instanceof Response) {
          const bytes = Buffer.from(await found.arrayBuffer());
          const same = contentTag(bytes.toString("latin1"));
          return tagged(request, same, () => new Response(bytes, { headers: found.headers }));
        }
        const body = JSON.stringify(found);
        return tagged(request, contentTag(body), () => new Response(body, { headers: JSON_TYPE }));
      }
      // Taken before the answer is: a commit in between makes the answer newer than its tag, never older.
      return tagged(request, versionTag(version, today, RELEASE), async () => {
        const found = await answer(question, reading);
        return found instanceof Response ? found : Response.json(found);
      });
    });
}

const JSON_TYPE = { "content-type": "application/json" };

async function tagged(request: Request, etag: string, make: () => Response | Promise<Response>): Promise<Response> {
  const fresh = isFresh(request.headers.get("if-none-match"), etag);
  const response = fresh ? new Response(null, { status: 304 }) : await make();
  response.headers.set("etag", etag);
  response.headers.set("cache-control", "private, no-cache");
  return response;
}

/** A route that changes something: answers with JSON and `status`. The gate has let in only whom that is allowed. */
export function accept<S extends z.ZodObject>(
  schema: S,
  status: 200 | 201,
  write: (question: z.output<S>, writing: Writing) => Promise<object>,
): Route {
  return (request, context) =>
    answered(request, async () => {
      const question = readQuestion(schema, new URL(request.url), await context?.params);
      const { db, sql } = servedDatabase();
      const now = await clock(db);
      const { visitor } = visit();
      const source = visitor.kind === "key" ? "api" : "page";
      const by = visitor.kind === "nobody" ? "" : authorOf(visitor);
      const writing = { db, sql, now, today: localDate(now), request, visitor, by, source } as const;
      return Response.json(await write(question, writing), { status });
    });
}
