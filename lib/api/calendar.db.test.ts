import { beforeAll, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { testWorld } from "@/lib/reports/test-world";
import { call, reporterOf } from "./route-fixture";

let world: TestDatabase;
beforeAll(async () => {
  world = await testWorld();
  serveDatabase(world);
});

const EVENT = {
  eventKind: "initiative",
  initiative: "campaign",
  fromDay: "2013-01-15",
  title: "Campaign",
  municipality: "0001",
};

async function write(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await call(method, path, { headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function events(query = ""): Promise<Record<string, unknown>[]> {
  const response = await call("GET", `/api/v1/events?country=tt${query}`);
  return ((await response.json()) as { events: Record<string, unknown>[] }).events;
}

test("an event is added, changed and taken away, each under a version of its own", async () => {
  const added = await write("POST", "/api/v1/events?country=tt", EVENT);
  expect(added.status).toBe(201);
  const { id, version } = added.body as { id: number; version: number };
  expect(await events("&municipality=1")).toMatchObject([{ id, eventKind: "initiative", code: "0001", name: "Ask" }]);
  expect(await events("&eventKind=external")).toEqual([]);

  const changed = await write("PUT", `/api/v1/events/${id}`, { ...EVENT, title: "Later", reason: "Began later" });
  expect(changed).toEqual({ status: 200, body: { id, version: version + 1 } });
  expect(await events()).toMatchObject([{ title: "Later", reason: "Began later", by: "Anne" }]);
  expect(await events(`&asOf=${version}`)).toMatchObject([{ title: "Campaign" }]);

  const ended = await write("DELETE", `/api/v1/events/${id}?reason=Mistake`);
  expect(ended).toEqual({ status: 200, body: { id, version: version + 2 } });
  expect(await events()).toEqual([]);
  expect((await write("DELETE", `/api/v1/events/${id}?reason=Again`)).status).toBe(404);
});

test("a change without a reason, a day that is none, a title too long: refused, naming the field", async () => {
  const problem = async (method: string, path: string, body?: object) => {
    const { status, body: answer } = await write(method, path, body);
    const { details } = answer.error as { details: { problems: { parameter: string }[] } };
    return [status, details.problems.map(({ parameter }) => parameter)];
  };
  expect(await problem("PUT", "/api/v1/events/1", EVENT)).toEqual([400, ["reason"]]);
  expect(await problem("DELETE", "/api/v1/events/1")).toEqual([400, ["reason"]]);
  const post = (more: object) => problem("POST", "/api/v1/events?country=tt", { ...EVENT, ...more });
  expect(await post({ fromDay: "2013-02-30" })).toEqual([400, ["fromDay"]]);
  expect(await post({ title: "x".repeat(121) })).toEqual([400, ["title"]]);
  expect(await post({ title: "  " })).toEqual([400, ["title"]]);
  expect(await post({ kind: "campaign" })).toEqual([400, ["kind"]]);
  expect(await post({ eventKind: "series_break" })).toEqual([400, ["initiative"]]);
});

test("a group is saved, changed and taken away, and filters what is asked", async () => {
  const added = await write("POST", "/api/v1/groups?country=tt", { name: "Øst", members: ["1", "0002"] });
  expect(added).toMatchObject({ status: 201, body: { code: "oest" } });
  const { id } = added.body as { id: number };
  const progress = (await (
    await call("GET", "/api/v1/progress?country=tt&group=oest&window=year&from=2013-12&to=2013-12")
  ).json()) as {
    group: string;
    points: { over: number; of: number }[];
  };
  expect([progress.group, progress.points.at(-1)?.of]).toEqual(["oest", 2]);
  const twice = await write("POST", "/api/v1/groups?country=tt", { name: "Øst", members: ["0003"] });
  expect(twice).toMatchObject({
    status: 409,
    body: { error: { code: "conflict", details: { reason: "code-taken" } } },
  });
  const changed = await write("PUT", `/api/v1/groups/${id}`, { name: "Vest", members: ["0003"], reason: "Moved" });
  expect(changed).toMatchObject({ status: 200, body: { id, code: "oest" } });
  const list = (await (await call("GET", "/api/v1/groups?country=tt")).json()) as { groups: object[] };
  expect(list.groups).toEqual([
    { id, code: "oest", name: "Vest", note: null, members: [{ code: "0003", name: "Ceder" }] },
  ]);
  expect((await write("DELETE", `/api/v1/groups/${id}?reason=Over`)).status).toBe(200);
  expect((await call("GET", "/api/v1/completeness?country=tt&group=oest")).status).toBe(404);
});

test("a reporter writes events of own municipalities only, and not what all see on every axis", async () => {
  const ceder = await reporterOf(world, "0003");
  const send = async (method: string, path: string, body: object) => {
    const response = await call(method, path, { body: JSON.stringify(body), visitor: ceder });
    return { status: response.status, body: (await response.json()) as { id: number; error?: object } };
  };
  const own = await send("POST", "/api/v1/events?country=tt", { ...EVENT, municipality: "0003" });
  expect(own.status).toBe(201);
  for (const municipality of ["0002", undefined]) {
    const foreign = await send("POST", "/api/v1/events?country=tt", { ...EVENT, municipality });
    expect(foreign).toMatchObject({ status: 403, body: { error: { details: { reason: "municipality" } } } });
    const given = await send("PUT", `/api/v1/events/${own.body.id}`, { ...EVENT, municipality, reason: "Away" });
    expect(given.status).toBe(403);
  }
  const birks = await write("POST", "/api/v1/events?country=tt", { ...EVENT, municipality: "0002" });
  const { id } = birks.body as { id: number };
  expect((await send("PUT", `/api/v1/events/${id}`, { ...EVENT, municipality: "0003", reason: "Mine" })).status).toBe(
    403,
  );
  expect((await call("DELETE", `/api/v1/events/${id}?reason=Mine`, { visitor: ceder })).status).toBe(403);
});
