import { expect, test } from "vitest";
import { moment, monthList } from "./moment";

test("a moment is told in the municipalities' own time, an hour or two ahead of UTC", () => {
  expect(moment("da", "2014-10-05T07:42:00Z")).toEqual({ date: "5. oktober 2014", time: "09.42" });
  expect(moment("en", "2014-01-31T23:30:00Z")).toEqual({ date: "1 February 2014", time: "00:30" });
});

test("months that follow each other are one span, over New Year too", () => {
  expect(monthList("da", ["2014-07"])).toBe("juli 2014");
  expect(monthList("da", ["2014-09", "2014-07", "2014-08"])).toBe("juli – september 2014");
  expect(monthList("da", ["2013-12", "2014-01", "2014-09"])).toBe("december 2013 – januar 2014 og september 2014");
});
