import { expect, test } from "vitest";
import { TODAY, testWorld } from "@/lib/reports/test-world";
import { mapReport } from "./country-map";

const question = { country: "tt", measure: "digital", window: "year", month: "2013-12", today: TODAY } as const;

test("the map of 2013: two have a share, a rank and a change, two the reason why not", async () => {
  const { db } = await testWorld();
  const { places, ends } = await mapReport(db, question);
  const [ask, birk, ceder, dun] = places;
  // 480 and 360 digital of 1,200; 360 and 240 the year before; the path of 2013 stands at 36.7 %
  expect(ask).toMatchObject({ code: "0001", share: 0.4, rank: 1, tied: false, reason: null });
  expect(birk).toMatchObject({ code: "0002", share: 0.3, rank: 2 });
  expect(ask?.distance).toBeCloseTo(0.4 - 0.366667, 6);
  expect([ask?.change, birk?.change].map((change) => change?.toFixed(6))).toEqual(["0.100000", "0.100000"]);
  expect(ceder).toMatchObject({ share: null, rank: null, change: null, distance: null, reason: "incomplete" });
  expect(dun).toMatchObject({ share: null, reason: "core-channel" });
  expect(ends).toEqual(["2012-12", "2013-12"]);
});

test("a slider goes through final windows only, from the first that is whole", async () => {
  const { db } = await testWorld();
  const { ends } = await mapReport(db, { ...question, window: "rolling12" });
  // January 2014 is preliminary on 5 February
  expect([ends[0], ends.at(-1), ends.length]).toEqual(["2012-12", "2013-12", 13]);
});
