import { beforeAll, describe, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import { testWorld } from "@/lib/reports/test-world";
import { CALLS, type Call } from "./calls";
import { call, methodsOf, routes } from "./route-fixture";

beforeAll(async () => {
  serveDatabase(await testWorld());
  const group = { name: "Par", code: "par", members: ["0001", "0002"] };
  await call("POST", "/api/v1/groups?country=tt", { body: JSON.stringify(group) });
});

const reads = CALLS.filter(({ method, path }) => method === "get" && !path.includes("{id}"));
const urlOf = ({ path, question }: Call) =>
  `${path}${"country" in question.shape ? "?country=tt" : ""}${ofOne[path] ?? ""}`;
const ofOne: Record<string, string> = {
  "/api/v1/declarations": "&municipality=0001",
  "/api/v1/template": "&municipality=0001",
  "/api/v1/groups/against": "&group=par",
  "/api/v1/groups/calls": "&group=par",
  "/api/v1/cells/history": "&municipality=0001&month=2013-05",
};

test("every route is a call, and every call a route", async () => {
  // What the pages themselves ask about people and links is no part of it.
  const offered = await Promise.all(
    routes
      .filter((route) => !route.startsWith("access/"))
      .map(async (route) => {
        return (await methodsOf(route)).map((method) => `${method} /api/${route.replace(/\[(\w+)\]/g, "{$1}")}`);
      }),
  );
  expect(offered.flat().sort()).toEqual(CALLS.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort());
});

describe.each(reads.map((one) => [one.path, one] as const))("GET %s", (_, one) => {
  test("answers what the OpenAPI document says", async () => {
    const response = await call("GET", urlOf(one));
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toBeTruthy();
    const body = await response.text();
    if (one.answer === "csv") return expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    if (one.answer === null) return expect(JSON.parse(body)).toMatchObject({ openapi: "3.1.0" });
    const parsed = one.answer.safeParse(JSON.parse(body));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test("names a parameter that it does not know", async () => {
    if (one.path === "/api/health") return; // asked by machines, with whatever they add
    const response = await call("GET", `${one.path}?contry=tt${ofOne[one.path] ?? ""}`);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; details: { problems: unknown[] } } };
    expect(error).toMatchObject({ code: "invalid", details: { problems: [{ parameter: "contry", value: "tt" }] } });
  });

  test("says 304 to who has the answer", async () => {
    if (one.path === "/api/health") return;
    const first = await call("GET", urlOf(one));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    await first.text();
    const second = await call("GET", urlOf(one), { headers: { "if-none-match": `"other", ${etag}` } });
    expect([second.status, await second.text(), second.headers.get("etag")]).toEqual([304, "", etag]);
  });
});

describe("errors have one shape", () => {
  const refused = async (response: Response) => {
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    expect(Object.keys(error)).toEqual(["code", "message", "details"]);
    return [response.status, error.code];
  };

  test("a country, a municipality, an area, a version or a submission that is not there", async () => {
    expect(await refused(await call("GET", "/api/v1/progress?country=xx"))).toEqual([404, "not-found"]);
    expect(await refused(await call("GET", "/api/v1/progress?country=tt&municipality=0777"))).toEqual([
      404,
      "not-found",
    ]);
    expect(await refused(await call("GET", "/api/v1/progress?country=tt&area=none"))).toEqual([404, "not-found"]);
    expect(await refused(await call("GET", "/api/v1/progress?country=tt&asOf=999"))).toEqual([404, "not-found"]);
    expect(await refused(await call("GET", "/api/v1/submissions/999?country=tt"))).toEqual([404, "not-found"]);
    expect(await refused(await call("GET", "/api/v1/export.csv?country=xx"))).toEqual([404, "not-found"]);
  });

  test.each([
    "month=2012-13",
    "from=marts",
    "window=week",
    "measure=Digital",
    "country=dk&country=tt",
    "asOf=yesterday",
    "municipality=%27%3B",
  ])("%s is refused, with what is allowed", async (query) => {
    const path = query.startsWith("month") ? "league" : "progress";
    expect(await refused(await call("GET", `/api/v1/${path}?${query}`))).toEqual([400, "invalid"]);
  });

  test("a number that is none, or too large", async () => {
    expect(await refused(await call("GET", "/api/v1/submissions/abc"))).toEqual([400, "invalid"]);
    expect(await refused(await call("GET", "/api/v1/submissions/99999999999"))).toEqual([400, "invalid"]);
    expect(await refused(await call("GET", "/api/v1/league?page=0"))).toEqual([400, "invalid"]);
  });

  test("a message quotes the value and says what is allowed", async () => {
    const { error } = (await (await call("GET", "/api/v1/progress?window=week")).json()) as {
      error: { message: string };
    };
    expect(error.message).toBe('window ("week") is one of month, rolling12, year.');
  });
});
