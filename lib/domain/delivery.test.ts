import { describe, expect, test } from "vitest";
import { type DeliveryState, deliveryState, isOwed, nextReminder, streak } from "./delivery";

const august = { expected: true, complete: true, deadline: "2014-09-10" };

test.each([
  ["came on the tenth", { on: "2014-09-10" }, "2014-10-05", "on_time"],
  ["came on the eleventh", { on: "2014-09-11" }, "2014-10-05", "late"],
  ["came in time without its calls", { on: "2014-09-03", complete: false }, "2014-10-05", "incomplete"],
  ["has not come on the tenth", { on: null }, "2014-09-10", "awaited"],
  ["has not come on the eleventh", { on: null }, "2014-09-11", "missing"],
  ["was not asked for", { on: null, expected: false }, "2014-10-05", "not_expected"],
  ["came though it was not asked for", { on: "2014-09-01", expected: false }, "2014-10-05", "on_time"],
] as const)("an August that %s", (_, what, today, state) => {
  expect(deliveryState({ ...august, ...what }, today)).toBe(state);
});

test("what is owed: nothing came, or not all", () => {
  const states: DeliveryState[] = ["on_time", "late", "incomplete", "missing", "awaited", "not_expected"];
  expect(states.filter(isOwed)).toEqual(["incomplete", "missing", "awaited"]);
});

describe("a streak", () => {
  const deadlines = ["2014-06-10", "2014-07-10", "2014-08-10", "2014-09-10", "2014-10-10"];
  const of = (...states: DeliveryState[]) =>
    streak(
      states.map((state, index) => ({ state, deadline: deadlines[index + deadlines.length - states.length] ?? "" })),
      "2014-10-05",
    );

  test("counts back from the latest month to the first that was not in time", () => {
    expect(of("on_time", "late", "on_time", "on_time", "on_time")).toBe(3);
    expect(of("on_time", "on_time", "on_time", "on_time", "on_time")).toBe(5);
  });

  test("is not broken by a month that is not due yet, whether nothing or not all of it came", () => {
    expect(of("late", "on_time", "on_time", "on_time", "awaited")).toBe(3);
    expect(of("late", "on_time", "on_time", "on_time", "incomplete")).toBe(3);
  });

  test("is broken by what is missing, incomplete, late or was not expected", () => {
    expect(of("on_time", "missing", "on_time", "on_time")).toBe(2);
    expect(of("on_time", "incomplete", "on_time", "on_time")).toBe(2);
    expect(of("not_expected", "on_time")).toBe(1);
    expect(of("on_time", "late", "awaited")).toBe(0);
    expect(of()).toBe(0);
  });
});

test.each([
  ["2014-10-01", "2014-10-05"],
  ["2014-10-05", "2014-10-05"],
  ["2014-10-06", "2014-10-09"],
  ["2014-10-09", "2014-10-09"],
  ["2014-10-10", "2014-11-05"],
  ["2014-12-31", "2015-01-05"],
])("on %s the next reminder is on %s", (today, day) => {
  expect(nextReminder(today)).toBe(day);
});
