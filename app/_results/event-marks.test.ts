import { expect, test } from "vitest";
import { dayPlace } from "@/app/_ui/charts/decimal-year";
import { interrupted } from "@/app/_ui/charts/line-chart-value";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { breakPlaces, eventMarks, shortTitle } from "./event-marks";

const event = (more: Partial<CalendarEvent>): CalendarEvent => ({
  ...{ id: 1, kind: "initiative", initiative: "campaign", fromDay: "2014-02-01", toDay: null, title: "Campaign" },
  ...{ note: null, owner: "municipality", name: "Viborg", code: "0791", area: null, channel: null },
  ...more,
});
const words = { event: ({ title }: CalendarEvent) => [title], wave: ({ wave }: { wave: number }) => [`Wave ${wave}`] };
const AXIS = { from: 2010, to: 2016 };

test("a day stands in its month: the 15th of a month of 28 days at its half", () => {
  expect(dayPlace("2012-01-01")).toBe(2012);
  expect(dayPlace("2014-02-15")).toBeCloseTo(2014 + 1.5 / 12, 10);
});

test("a wave that is entered as an event is drawn once", () => {
  const law = event({ initiative: "mandatory", owner: "country", fromDay: "2012-12-01", title: "Law" });
  const waves = [
    { wave: 1, from: "2012-12" },
    { wave: 2, from: "2013-12" },
  ];
  expect(eventMarks([law], waves, words, AXIS).map(({ label }) => label)).toEqual([["Wave 2"], ["Law"]]);
});

test("what lies outside the axis is not drawn", () => {
  expect(eventMarks([event({ fromDay: "2009-05-01" }), event({ fromDay: "2016-01-01" })], [], words, AXIS)).toEqual([]);
});

test("a line stops at its own breaks, the country's only at everybody's", () => {
  const broken = event({ kind: "series_break", initiative: null, fromDay: "2012-01-01" });
  const law = event({ kind: "series_break", initiative: null, fromDay: "2013-01-01", owner: "country" });
  expect(eventMarks([broken], [], words, AXIS)).toMatchObject([{ x: 2012, isBreak: true }]);
  expect(breakPlaces([broken, law, event({})], "own")).toEqual([2012, 2013]);
  expect(breakPlaces([broken, law], "country")).toEqual([2013]);
});

test("between the window that ends at a break and the next one there is nothing", () => {
  const points = [
    { x: 2012, y: 0.3 },
    { x: 2012 + 1 / 12, y: 0.4 },
  ];
  expect(interrupted(points, [2012]).map(({ y }) => y)).toEqual([0.3, null, 0.4]);
  expect(interrupted(points, [])).toEqual(points);
});

test("a title is cut between words", () => {
  expect(shortTitle("Kampagne")).toBe("Kampagne");
  expect(shortTitle("Obligatorisk selvbetjening, bølge 1")).toBe("Obligatorisk …");
  expect(shortTitle("x".repeat(30))).toBe(`${"x".repeat(24)} …`);
});
