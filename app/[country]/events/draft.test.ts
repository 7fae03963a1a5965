import { expect, test } from "vitest";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { bodyOf, draftOf, missingIn } from "./draft";

const draft = { ...draftOf(null), title: " Campaign ", fromDay: "2014-02-01" };

test("a new event needs a title and a first day, a change a reason besides", () => {
  expect(missingIn(draftOf(null), false)).toEqual({ title: true, fromDay: true });
  expect(missingIn(draft, false)).toEqual({});
  expect(missingIn(draft, true)).toEqual({ reason: true });
  expect(missingIn({ ...draft, reason: "Began later" }, true)).toEqual({});
});

test("its owner has to be chosen, and its last day may not be before its first", () => {
  expect(missingIn({ ...draft, owner: "group" }, false)).toEqual({ group: true });
  expect(missingIn({ ...draft, owner: "municipality" }, false)).toEqual({ municipality: true });
  expect(missingIn({ ...draft, toDay: "2014-01-31" }, false)).toEqual({ toDay: true });
  expect(missingIn({ ...draft, toDay: "2014-02-01" }, false)).toEqual({});
});

test("what belongs to another kind or another owner is not sent", () => {
  const chosen = { ...draft, toDay: "2014-03-01", group: "os2", municipality: "0791", owner: "municipality" as const };
  expect(bodyOf(chosen)).toMatchObject({
    title: "Campaign",
    initiative: "campaign",
    group: null,
    municipality: "0791",
  });
  expect(bodyOf({ ...chosen, kind: "series_break" })).toMatchObject({ initiative: null, toDay: null });
  expect(bodyOf(draft)).not.toHaveProperty("reason");
  expect(bodyOf({ ...draft, reason: " Because " })).toMatchObject({ reason: "Because" });
});

test("the form begins with the event as it stands", () => {
  const event: CalendarEvent = {
    ...({
      id: 1,
      kind: "external",
      initiative: null,
      fromDay: "2014-02-01",
      toDay: null,
      title: "Law",
      note: null,
    } as const),
    ...({ owner: "group", name: "OS2", code: "os2", area: null, channel: "phone" } as const),
  };
  expect(draftOf(event)).toMatchObject({
    kind: "external",
    owner: "group",
    group: "os2",
    municipality: "",
    channel: "phone",
  });
});
