import { expect, test } from "vitest";
import { localDate } from "./clock";

test.each([
  ["an evening in summer is the next day in Denmark already", "2014-09-30T22:30:00Z", "2014-10-01"],
  ["an evening in winter an hour later", "2014-12-31T22:30:00Z", "2014-12-31"],
  ["noon is the same date", "2014-10-05T12:00:00Z", "2014-10-05"],
])("%s", (_, moment, date) => {
  expect(localDate(new Date(moment))).toBe(date);
});
