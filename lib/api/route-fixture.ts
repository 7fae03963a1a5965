import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const API = join(import.meta.dirname, "../../app/api");
const HERE = "http://127.0.0.1:3000";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
/** Every folder of app/api with a route. */
export const routes = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => file.replaceAll("\\", "/").replace(/\/route\.ts$/, ""));

/** Calls a route's own handler, as Next would. */
export async function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  const { pathname } = new URL(path, HERE);
  const route = routes.find((candidate) => patternOf(candidate).test(pathname));
  if (!route) throw new Error(`There is no route for ${pathname}.`);
  const module = await moduleOf(route);
  const params: Record<string, string> = { ...patternOf(route).exec(pathname)?.groups };
  const handler = module[method];
  if (!handler) throw new Error(`${route} has no ${method}.`);
  const headers = { host: "127.0.0.1:3000", ...init.headers };
  const request = new Request(new URL(path, HERE), { method, ...init, headers });
  return handler(request, { params: Promise.resolve(params) });
}

function patternOf(route: string): RegExp {
  return new RegExp(`^/api/${route.replaceAll(".", "\\.").replace("[id]", "(?<id>[^/]+)")}$`);
}

/** The methods that a route answers. */
export async function methodsOf(route: string): Promise<string[]> {
  return Object.keys(await moduleOf(route));
}

async function moduleOf(route: string): Promise<Record<string, Handler>> {
  return (await import(pathToFileURL(join(API, route, "route.ts")).href)) as Record<string, Handler>;
}
