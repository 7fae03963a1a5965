import { beforeAll, beforeEach, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { testWorld } from "@/lib/reports/test-world";
import { verify } from "@/lib/submissions/verify";
import { declarationAnswer, declarationsAnswer } from "./declaration-answers";
import { call, reporterOf } from "./route-fixture";

const AT = "/api/v1/declarations?country=tt&municipality=0001";

let world: TestDatabase;
beforeAll(async () => {
  world = await testWorld();
});
beforeEach(() => serveDatabase(world));

const list = async (query = "") => declarationsAnswer.parse(await (await call("GET", `${AT}${query}`)).json());
const post = (body: object, query = "") => call("POST", `${AT}${query}`, { body: JSON.stringify(body) });
const PHONE = { action: "end", cells: [{ channel: "phone" }], last: "2013-06", reason: "Ny omstilling" };

test("what a municipality counts, by codes", async () => {
  const { cells, municipality, history, byArea } = await list();
  expect(municipality).toEqual({ code: "0001", name: "Ask" });
  expect(cells.filter(({ channel }) => channel === "phone")).toEqual([
    { area: "moving", channel: "phone", from: "2012-01", to: null },
    { area: "care", channel: "phone", from: "2012-01", to: null },
  ]);
  expect([byArea, history.length]).toEqual([true, 1]);
});

test("an end is shown first, kept when asked for, and reopened", async () => {
  const before = await list();
  const shown = declarationAnswer.parse(await (await post(PHONE)).json());
  expect(shown).toMatchObject({ version: null, effect: { cells: 2, from: "2013-07" } });
  expect((await list()).cells).toEqual(before.cells);

  const kept = declarationAnswer.parse(
    await (await post({ ...PHONE, effect: shown.effect?.digest }, "&save=true")).json(),
  );
  expect(kept.version).toBe(before.version + 1);
  expect(kept.effect).toEqual(shown.effect);
  const after = await list();
  expect(after.cells.filter(({ to }) => to === "2013-06")).toHaveLength(2);
  expect(after.history[0]).toMatchObject({ reason: "Ny omstilling", steps: [{ what: "ended", month: "2013-06" }] });
  expect((await list(`&asOf=${before.version}`)).cells).toEqual(before.cells);
  const [made] = await world.sql`select title, note from event where kind = 'series_break'`;
  expect(made).toMatchObject({ note: "Ny omstilling" });

  const reopened = await post({ action: "reopen", cells: [{ channel: "phone" }] }, "&save=true");
  expect(reopened.status).toBe(200);
  expect((await list()).cells).toEqual(before.cells);
  expect(await verify(world.sql)).toEqual([]);
});

test.each([
  ["an end without a reason", { ...PHONE, reason: null }, 400],
  ["an end without a month", { action: "end", cells: [{ channel: "phone" }], reason: "x" }, 400],
  ["a channel that is not there", { ...PHONE, cells: [{ channel: "fax" }] }, 400],
  ["a cell without a name", { ...PHONE, cells: [{}] }, 400],
  ["what changes nothing", { action: "reopen", cells: [{ channel: "phone" }] }, 400],
  ["what is no longer as it was shown", { ...PHONE, effect: "0" }, 409],
])("%s is refused", async (_, body, status) => {
  const { version } = await list();
  expect((await post(body, "&save=true")).status).toBe(status);
  expect((await list()).version).toBe(version);
});

test("what silence means is kept by channel", async () => {
  const response = await post({ action: "answer", answers: { phone: "zero" } }, "&save=true");
  expect(declarationAnswer.parse(await response.json()).effect).toBeNull();
  expect((await list()).answers).toEqual([{ channel: "phone", answer: "zero" }]);
});

test("another municipality's people cannot change what is counted", async () => {
  const visitor = await reporterOf(world, "0003");
  const response = await call("POST", `${AT}&save=true`, { body: JSON.stringify(PHONE), visitor });
  expect(await response.json()).toMatchObject({ error: { code: "forbidden", details: { reason: "municipality" } } });
});
