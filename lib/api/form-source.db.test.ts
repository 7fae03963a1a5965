import { beforeAll, beforeEach, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import type { Visitor } from "@/lib/access/visitor";
import { testWorld } from "@/lib/reports/test-world";
import { call } from "./route-fixture";
import { arrivalAnswer, submissionAnswer } from "./submission-answers";

const TYPED = "\ufeffmunicipality;area;channel;month;count\r\n0002;Flytning;phone;2014-01;88\r\n";
const SYSTEM: Visitor = { kind: "key", id: 1, name: "Fagsystem", municipality: 0 };

let world: TestDatabase;
beforeAll(async () => {
  world = await testWorld();
});
beforeEach(() => serveDatabase(world));

const send = (query: string, visitor?: Visitor) =>
  call("POST", `/api/v1/submissions?country=tt${query}`, {
    body: TYPED,
    headers: { "content-type": "text/csv" },
    ...(visitor && { visitor }),
  });

test("what the page typed in says so", async () => {
  const response = await send("&source=form&fileName=H%C3%A5ndindtastning.csv");
  expect(response.status).toBe(201);
  const { id } = arrivalAnswer.parse(await response.json());
  const answer = await (await call("GET", `/api/v1/submissions/${id}?country=tt`)).json();
  const { submission } = submissionAnswer.parse(answer);
  expect(submission).toMatchObject({ source: "form", fileName: "Håndindtastning.csv", state: "draft" });
});

test("nobody else can say that it was typed in", async () => {
  const response = await send("&source=form", SYSTEM);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: "forbidden", details: { reason: "source" } } });
  expect((await send("&source=page")).status).toBe(400);
});
