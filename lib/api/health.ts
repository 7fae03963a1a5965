import { servedDatabase } from "@/db/client";
import { currentVersion } from "@/db/queries/current-version";
import { log } from "@/lib/log";
import { RELEASE } from "@/lib/release";
import { answered } from "./answer";

/** Is the server there, and its database? 503 while the database is not. */
export function health(request: Request): Promise<Response> {
  return answered(request, async () => {
    const database = await reached();
    const status = database === "ok" ? "ok" : "failing";
    return Response.json({ status, version: RELEASE, database }, { status: database === "ok" ? 200 : 503 });
  });
}

async function reached(): Promise<"ok" | "unreachable"> {
  return Promise.resolve()
    .then(() => currentVersion(servedDatabase().db))
    .then(
      () => "ok" as const,
      (error: unknown) => {
        log().error({ err: error }, "The database cannot be reached");
        return "unreachable" as const;
      },
    );
}
