import { expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { changeEvent, endEvent, insertEvent, type NewEvent, standingEvent } from "./events";
import { changeGroup, endGroup, eventsOfGroup, insertGroup, membersOf, type NewGroup, standingGroup } from "./groups";
import { underNewVersion, type VersionKind } from "./versions";

const { sql } = await testDatabase();
const at = new Date("2014-10-05T12:00:00Z");
const version = (kind: VersionKind) => ({ kind, country: "dk", by: "Test", at, reason: "Because" });

const CAMPAIGN: NewEvent = {
  country: "dk",
  kind: "initiative",
  initiative: "campaign",
  fromDay: "2014-02-01",
  toDay: "2014-03-31",
  title: "Campaign",
  note: null,
  municipalityId: 791,
  groupId: null,
  areaSlot: null,
  channelSlot: null,
};
const THREE: NewGroup = { country: "dk", code: "three", name: "Three", note: null, members: [661, 671, 779] };

async function written<T>(
  kind: VersionKind,
  write: (tx: Parameters<typeof insertEvent>[0], number: number) => Promise<T>,
) {
  const answers: T[] = [];
  const number = await underNewVersion(sql, version(kind), async (tx, given) => {
    answers.push(await write(tx, given));
  });
  return { number, answer: answers[0] };
}

test("an event that is changed and ended keeps every word that it said", async () => {
  const added = await written("event", (tx, number) => insertEvent(tx, CAMPAIGN, number));
  const id = added.answer ?? 0;
  const changed = await written("event", (tx, number) => changeEvent(tx, id, { ...CAMPAIGN, title: "Later" }, number));
  expect(await standingEvent(sql, id)).toEqual({ ...CAMPAIGN, id, title: "Later" });
  const ended = await written("event", (tx, number) => endEvent(tx, id, number));
  expect(await standingEvent(sql, id)).toBeNull();
  const rows = await sql`select title, since_version, until_version from event where id = ${id} order by since_version`;
  expect(rows.map((row) => [row.title, row.since_version, row.until_version])).toEqual([
    ["Campaign", added.number, changed.number],
    ["Later", changed.number, ended.number],
  ]);
  const next = await written("event", (tx, number) => insertEvent(tx, CAMPAIGN, number));
  expect(next.answer).toBe(id + 1); // an id is never used again
});

test("an event is of one municipality or one group, not of both", async () => {
  const both = { ...CAMPAIGN, groupId: 1 };
  await expect(written("event", (tx, number) => insertEvent(tx, both, number))).rejects.toThrow("event_one_owner");
});

test("a group that changes members keeps who stayed, and since when each was in it", async () => {
  const added = await written("group", (tx, number) => insertGroup(tx, THREE, number));
  const id = added.answer ?? 0;
  const changed = await written("group", (tx, number) =>
    changeGroup(tx, id, { ...THREE, name: "Two", members: [661, 101] }, number),
  );
  expect(await standingGroup(sql, id)).toEqual({ id, country: "dk", code: "three", name: "Two", note: null });
  expect(await membersOf(sql, id)).toEqual([101, 661]);
  const members = await sql`
    select municipality_id, since_version, until_version from group_member where group_id = ${id} order by 1`;
  expect(members.map((row) => [row.municipality_id, row.since_version, row.until_version])).toEqual([
    [101, changed.number, null],
    [661, added.number, null],
    [671, added.number, changed.number],
    [779, added.number, changed.number],
  ]);
  await written("event", (tx, number) => insertEvent(tx, { ...CAMPAIGN, municipalityId: null, groupId: id }, number));
  expect(await eventsOfGroup(sql, id)).toBe(1);
  await written("group", (tx, number) => endGroup(tx, id, number));
  expect([await standingGroup(sql, id), await membersOf(sql, id)]).toEqual([null, []]);
});
