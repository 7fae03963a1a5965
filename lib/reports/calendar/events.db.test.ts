import { expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import { addEvent, removeEvent, rewriteEvent, type WrittenEvent } from "@/lib/registers/event-changes";
import { addGroup, removeGroup, rewriteGroup } from "@/lib/registers/group-changes";
import { municipalityReport } from "@/lib/reports/municipality/municipality";
import { overviewReport } from "@/lib/reports/overview/overview";
import { TODAY, testWorld } from "@/lib/reports/test-world";
import { eventsReport } from "./events";

const world = await testWorld();
serveDatabase(world);
const ASKED = { country: "tt", today: TODAY } as const;
const author = { by: "Test", at: new Date("2014-02-02T12:00:00Z"), reason: "Because" };

const CAMPAIGN: WrittenEvent = {
  ...{ kind: "initiative", initiative: "campaign", fromDay: "2013-01-15", toDay: null, title: "Campaign", note: null },
  ...{ municipality: "1", group: null, area: null, channel: null },
};
const add = (more: Partial<WrittenEvent> = {}) => addEvent(world, "tt", { ...CAMPAIGN, ...more }, author);
const remove = (id: number) => removeEvent(world, id, author);
const meansOf = async (id: number) => (await eventsReport(world.db, ASKED)).events.find((one) => one.id === id)?.means;

test("an initiative of Ask shows 30 % in the six months before it and 40 % in the six from it on", async () => {
  const { id } = await add();
  expect(await meansOf(id)).toEqual({
    month: "2013-01",
    before: { share: 0.3, n: 6, reason: null },
    after: { share: 0.4, n: 6, reason: null },
    over: 1,
    of: 1,
  });
  await remove(id);
});

test("of its area, where it has one: moving went from 30 of 90 to 40 of 90", async () => {
  const { id } = await add({ area: "moving" });
  expect(await meansOf(id)).toMatchObject({ before: { share: 30 / 90, n: 6 }, after: { share: 40 / 90, n: 6 } });
  await remove(id);
});

test("an incomplete month makes n smaller: Ceder's July 2013 lacks its phone", async () => {
  const { id } = await add({ municipality: "0003", fromDay: "2013-06-01" });
  expect(await meansOf(id)).toMatchObject({ before: { share: 120 / 500, n: 6 }, after: { share: 20 / 80, n: 5 } });
  await remove(id);
});

test("months to come are not there, and say so", async () => {
  const { id } = await add({ fromDay: "2014-02-01" });
  expect(await meansOf(id)).toMatchObject({
    before: { share: 0.4, n: 5 }, // January 2014 is not final on 5 February
    after: { share: null, n: 0, reason: "not-final" },
  });
  await remove(id);
});

test("a joint initiative is pooled over those that are complete in every one of its months", async () => {
  const { id } = await add({ municipality: null });
  // Ask 30 and Birk 20 of 100 each, Ceder 20 of 100; from January on 40, 30 and, but for July, 20 of 80.
  const means = await meansOf(id);
  expect(means).toMatchObject({ over: 3, before: { share: 70 / 300, n: 6 }, after: { share: 90 / 280, n: 6 } });
  await remove(id);
  const late = await add({ municipality: null, fromDay: "2013-03-01" }); // July 2013 is among them: without Ceder
  expect(await meansOf(late.id)).toMatchObject({ over: 2, after: { share: 70 / 200, n: 6 } });
  await remove(late.id);
});

test("a series break cuts the months, and leaves its municipality out of the joint ones", async () => {
  const own = await add();
  const joint = await add({ municipality: null });
  const broken = await add({ kind: "series_break", initiative: null, fromDay: "2012-11-01" });
  expect(await meansOf(own.id)).toMatchObject({ before: { n: 2 }, after: { n: 6 } });
  expect(await meansOf(joint.id)).toMatchObject({ over: 2, before: { share: 40 / 200, n: 6 } });
  for (const { id } of [own, joint, broken]) await remove(id);
});

test("a group's initiative is pooled over its members", async () => {
  const group = await addGroup(world, "tt", { name: "Øst", code: null, note: null, members: ["1", "0002"] }, author);
  expect(group.code).toBe("oest");
  const { id } = await add({ municipality: null, group: "oest" });
  expect(await meansOf(id)).toMatchObject({ over: 2, of: 2, before: { share: 50 / 200 }, after: { share: 70 / 200 } });
  await expect(removeGroup(world, group.id, author)).rejects.toMatchObject({ code: "conflict" });

  const titles = async (municipality: string) => {
    const { events } = await municipalityReport(world.db, {
      ...ASKED,
      measure: "digital",
      window: "month",
      municipality,
    });
    return events.map(({ title, owner }) => [title, owner]);
  };
  const everybodys = await add({ kind: "external", initiative: null, municipality: null, title: "New law" });
  expect(await titles("0001")).toEqual([
    ["Campaign", "group"],
    ["New law", "country"],
  ]);
  expect(await titles("0003")).toEqual([["New law", "country"]]);
  const { events } = await overviewReport(world.db, { ...ASKED, measure: "digital", window: "month" });
  expect(events.map(({ title }) => title)).toEqual(["New law"]);
  for (const event of [id, everybodys.id]) await remove(event);
  await rewriteGroup(world, group.id, { name: "Vest", note: null, members: ["0003"] }, author);
  expect((await removeGroup(world, group.id, author)).code).toBe("oest");
});

test("a changed event says what it said before to an earlier version, and the list of changes says who and why", async () => {
  const { id, version } = await add();
  await rewriteEvent(
    world,
    id,
    { ...CAMPAIGN, title: "Later", fromDay: "2013-02-01" },
    { ...author, reason: "Began later" },
  );
  await remove(id);
  const now = await eventsReport(world.db, ASKED);
  expect(now.events.find((one) => one.id === id)).toBeUndefined();
  expect(now.log.filter((one) => one.id === id).map(({ change, title, reason }) => [change, title, reason])).toEqual([
    ["ended", "Later", "Because"],
    ["changed", "Later", "Began later"],
    ["added", "Campaign", "Because"],
  ]);
  const before = await eventsReport(world.db, { ...ASKED, asOf: String(version) });
  expect(before.events.find((one) => one.id === id)).toMatchObject({
    title: "Campaign",
    sinceVersion: version,
    by: "Test",
  });
  expect(before.log.filter((one) => one.id === id).map(({ change }) => change)).toEqual(["added"]);
});

test.each([
  ["an initiative of no sort", { initiative: null }, "initiative"],
  ["a series break that is a campaign", { kind: "series_break" }, "initiative"],
  ["a series break of several days", { kind: "series_break", initiative: null, toDay: "2013-02-01" }, "toDay"],
  ["an end before the beginning", { toDay: "2013-01-14" }, "toDay"],
  ["two owners", { group: "x" }, "group"],
  ["a municipality that is not there", { municipality: "0777" }, "municipality"],
  ["an area that is not there", { area: "none" }, "area"],
  ["a channel that is not there", { channel: "none" }, "channel"],
  ["a group that is not there", { municipality: null, group: "none" }, "group"],
] as const)("%s is refused, naming what is wrong", async (_, more, parameter) => {
  await expect(add(more)).rejects.toMatchObject({ code: "invalid", details: { problems: [{ parameter }] } });
});

test("what is not there cannot be changed, and a group's code is its own", async () => {
  await expect(rewriteEvent(world, 999, CAMPAIGN, author)).rejects.toMatchObject({ code: "not-found" });
  await expect(removeGroup(world, 999, author)).rejects.toMatchObject({ code: "not-found" });
  const group = { name: "Two", code: "two", note: null, members: ["0001"] };
  await addGroup(world, "tt", group, author);
  await expect(addGroup(world, "tt", group, author)).rejects.toMatchObject({ code: "conflict" });
  await expect(addGroup(world, "tt", { ...group, code: "three", members: ["0777"] }, author)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(addGroup(world, "tt", { ...group, code: null, name: "–" }, author)).rejects.toMatchObject({
    code: "invalid",
  });
});
