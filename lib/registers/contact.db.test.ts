import { beforeAll, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import { contacts } from "@/db/queries/contacts";
import type { TestDatabase } from "@/db/testing";
import { call, reporterOf } from "@/lib/api/route-fixture";
import { ID, testWorld } from "@/lib/reports/test-world";

let world: TestDatabase;

beforeAll(async () => {
  world = await testWorld();
  serveDatabase(world);
});

const add = (municipality: string, address: string) =>
  call("POST", "/api/v1/contacts?country=tt", { body: JSON.stringify({ municipality, address }) });
const remove = (address: string) =>
  call("DELETE", `/api/v1/contacts?country=tt&municipality=0001&address=${encodeURIComponent(address)}`);
const standing = async (version?: number) => (await contacts(world.db, Object.values(ID), version)).get(ID.Ask) ?? [];
const refused = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

test("an address is kept in small letters under a version of its own, and taken away under the next", async () => {
  const kept = await add("0001", " Borger@Ask.DK ");
  expect(kept.status).toBe(201);
  const { version } = (await kept.json()) as { version: number };
  expect(await standing()).toEqual(["borger@ask.dk"]);
  expect((await add("0001", "anden@ask.dk")).status).toBe(201);
  expect(await standing()).toEqual(["anden@ask.dk", "borger@ask.dk"]);
  expect((await remove("borger@ask.dk")).status).toBe(200);
  expect(await standing()).toEqual(["anden@ask.dk"]);
  expect(await standing(version)).toEqual(["borger@ask.dk"]);
  const kinds = await world.sql`select kind, by from version where number >= ${version} order by number`;
  expect(kinds).toEqual(Array.from({ length: 3 }, () => ({ kind: "contact", by: "Anne" })));
});

test("one that stands, one that does not, and no municipality are refused, and leave no version", async () => {
  const before = await world.sql`select max(number) as number from version`;
  expect(await refused(await add("0001", "anden@ask.dk"))).toEqual([409, "conflict"]);
  expect(await refused(await remove("ingen@ask.dk"))).toEqual([404, "not-found"]);
  expect(await refused(await add("9999", "en@ask.dk"))).toEqual([404, "not-found"]);
  expect(await world.sql`select max(number) as number from version`).toEqual(before);
});

test.each([
  "ask",
  "a@b",
  "a b@ask.dk",
  "a@ask.dk,b@ask.dk",
  "a@ask.dk\nBcc: b@ask.dk",
  "=cmd|a@",
  `${"a".repeat(250)}@ask.dk`,
])("%j is no address", async (address) => {
  expect(await refused(await add("0001", address))).toEqual([400, "invalid"]);
});

test("only who works for the municipality changes them", async () => {
  const body = JSON.stringify({ municipality: "0001", address: "c@ask.dk" });
  const send = async (code: string) =>
    call("POST", "/api/v1/contacts?country=tt", { body, visitor: await reporterOf(world, code) });
  expect(await refused(await send("0002"))).toEqual([403, "forbidden"]);
  expect((await send("0001")).status).toBe(201);
});
