import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenDatabase } from "@/db/client";
import { onBehalf, type Visit } from "@/lib/access/visit";
import type { Visitor } from "@/lib/access/visitor";

const API = join(import.meta.dirname, "../../app/api");
const HERE = "http://127.0.0.1:3000";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
/** Every folder of app/api with a route. */
export const routes = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => file.replaceAll("\\", "/").replace(/\/route\.ts$/, ""))
  .sort((a, b) => Number(a.includes("[")) - Number(b.includes("["))); // names before placeholders, as Next does

const ADMINISTRATOR: Visitor = {
  ...{ kind: "account", id: "administrator", name: "Anne", email: "anne@example.dk", role: "administrator" },
  municipalities: [],
};

/** Calls a route's own handler, as Next would, on behalf of an administrator or of whom the test names. */
export async function call(
  method: string,
  path: string,
  { visitor = ADMINISTRATOR, ...init }: RequestInit & { visitor?: Visitor } = {},
): Promise<Response> {
  const { pathname } = new URL(path, HERE);
  const route = routes.find((candidate) => patternOf(candidate).test(pathname));
  if (!route) throw new Error(`There is no route for ${pathname}.`);
  const module = await moduleOf(route);
  const params: Record<string, string> = { ...patternOf(route).exec(pathname)?.groups };
  const handler = module[method];
  if (!handler) throw new Error(`${route} has no ${method}.`);
  const headers = { host: "127.0.0.1:3000", ...init.headers };
  const request = new Request(new URL(path, HERE), { method, ...init, headers });
  const visit: Visit = { visitor, readAccess: "members", address: "127.0.0.1", note: {} };
  return onBehalf(visit, () => handler(request, { params: Promise.resolve(params) }));
}

function patternOf(route: string): RegExp {
  return new RegExp(`^/api/${route.replaceAll(".", "\\.").replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`);
}

/** The methods that a route answers. */
export async function methodsOf(route: string): Promise<string[]> {
  return Object.keys(await moduleOf(route));
}

async function moduleOf(route: string): Promise<Record<string, Handler>> {
  return (await import(pathToFileURL(join(API, route, "route.ts")).href)) as Record<string, Handler>;
}

/** Who delivers for one of the world's municipalities. */
export async function reporterOf({ sql }: Pick<OpenDatabase, "sql">, code: string): Promise<Visitor> {
  const [row] = await sql<{ id: number }[]>`select id from municipality where code = ${code} and until_version is null`;
  if (!row) throw new Error(`There is no municipality ${code}.`);
  const municipalities = [row.id];
  return { kind: "account", id: code, name: "Rasmus", email: "rasmus@example.dk", role: "reporter", municipalities };
}
