import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { log } from "@/lib/log";
import { type Owing, sendReminders } from "./send-reminders";
import { mailServer, textOf } from "./testing-server";

let world: TestDatabase;
let mail: Awaited<ReturnType<typeof mailServer>>;

beforeAll(async () => {
  world = await testDatabase();
});

beforeEach(async () => {
  mail = await mailServer();
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "kanaler@example.dk");
  await world.sql`delete from reminder`;
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await mail.stop();
});

const owing = (id: number, part: Partial<Owing> = {}): Owing => ({
  ...{ id, name: `Kommune ${id}`, addresses: [`k${id}@example.dk`], months: ["2014-07", "2014-08"] },
  ...part,
});

const send = (all: Owing[], day = "2014-10-05") =>
  sendReminders(world.sql, all, {
    ...{ day, by: "Anne", now: new Date(`${day}T10:00:00Z`) },
    mailOf: async ({ name }, months) => ({ subject: "Tal mangler", text: `${name}: ${months.join(" ")}` }),
  });

const texts = () => mail.received.map((one) => textOf(one).trim());
const names = (all: { name: string }[]) => all.map(({ name }) => name);

test("each that owes gets its own mail, at all its addresses; who has none is named", async () => {
  const both = ["a@example.dk", "b@example.dk"];
  const outcome = await send([owing(1, { addresses: both }), owing(2), owing(3, { addresses: [] })]);
  expect(texts()).toEqual(["Kommune 1: 2014-07 2014-08", "Kommune 2: 2014-07 2014-08"]);
  expect(mail.received.map(({ to }) => to)).toEqual([both, ["k2@example.dk"]]);
  expect([names(outcome.sent), names(outcome.without)]).toEqual([["Kommune 1", "Kommune 2"], ["Kommune 3"]]);
  const rows =
    await world.sql`select month::text, sent_by, addresses from reminder where municipality_id = 1 order by month`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { month: "2014-07-01", sent_by: "Anne", addresses: both },
    { month: "2014-08-01", sent_by: "Anne", addresses: both },
  ]);
});

test("a month is reminded of once a day, another month of the same municipality as well", async () => {
  await send([owing(1, { months: ["2014-07"] })]);
  expect(names((await send([owing(1, { months: ["2014-07"] })])).today)).toEqual(["Kommune 1"]);
  expect(names((await send([owing(1)])).sent)).toEqual(["Kommune 1"]);
  expect(names((await send([owing(1)], "2014-10-06")).sent)).toEqual(["Kommune 1"]);
  expect(texts()).toEqual(["Kommune 1: 2014-07", "Kommune 1: 2014-08", "Kommune 1: 2014-07 2014-08"]);
});

test("two who send at once send one mail", async () => {
  const [left, right] = await Promise.all([send([owing(1)]), send([owing(1)])]);
  expect([left.sent.length + right.sent.length, left.today.length + right.today.length]).toEqual([1, 1]);
  expect(mail.received).toHaveLength(1);
});

test("what was not sent is said, and can be sent again the same day", async () => {
  vi.spyOn(log(), "warn").mockImplementation(() => {});
  await mail.stop();
  expect(names((await send([owing(1)])).failed)).toEqual(["Kommune 1"]);
  mail = await mailServer();
  vi.stubEnv("SMTP_URL", mail.url);
  expect(names((await send([owing(1)])).sent)).toEqual(["Kommune 1"]);
});

test("after three failures in a row the others are not tried", async () => {
  const warn = vi.spyOn(log(), "warn").mockImplementation(() => {});
  await mail.stop();
  const outcome = await send([1, 2, 3, 4, 5].map((id) => owing(id)));
  expect(names(outcome.failed)).toHaveLength(5);
  expect(warn).toHaveBeenCalledTimes(3);
  expect(await world.sql`select 1 from reminder`).toHaveLength(0);
});
