import { expect, test } from "vitest";
import { currentVersion } from "@/db/queries/current-version";
import { placing } from "@/db/queries/placing";
import { keptSums } from "./kept-sums";
import { storedSums } from "./sums";
import { ID, report, testWorld } from "./test-world";

const world = await testWorld();
const { db } = world;

async function both() {
  const { number: version } = await currentVersion(db);
  const stored = storedSums(db, "tt");
  return { stored, known: keptSums(db, stored, { tx: db, country: "tt", version }) };
}

test("what is kept is what is stored, asked the first time and again", async () => {
  const { stored, known } = await both();
  for (let time = 0; time < 2; time++) {
    expect(await known.league("rolling12", "2013-12", "2012-12")).toEqual(
      await stored.league("rolling12", "2013-12", "2012-12"),
    );
    expect(await known.both("rolling12", "2013-12", "2012-12", [])).toEqual(
      await stored.both("rolling12", "2013-12", "2012-12", []),
    );
    expect(await known.unjoint("rolling12", "2013-12", 10)).toEqual(await stored.unjoint("rolling12", "2013-12", 10));
    expect(await known.delivered("2014-01", 10)).toEqual(await stored.delivered("2014-01", 10));
  }
});

test("a place is the one that SQL finds, by fractions", async () => {
  const { known } = await both();
  for (const measure of ["digital", "self_service"] as const)
    for (const municipalityId of Object.values(ID)) {
      const question = { country: "tt", kind: "rolling12", month: "2013-12", measure, municipalityId } as const;
      expect(await known.placing(municipalityId, "rolling12", "2013-12", measure)).toEqual(await placing(db, question));
    }
  expect(await known.placing(ID.Birk, "rolling12", "2013-12", "digital")).toEqual({ of: 2, above: 1, same: 0 });
});

test("who adds to an answer changes nobody else's", async () => {
  const { known } = await both();
  const first = await known.both("rolling12", "2013-12", "2012-12", []);
  const { total } = first.now;
  first.now.total += 1000;
  expect((await known.both("rolling12", "2013-12", "2012-12", [])).now.total).toBe(total);
});

test("another version has its own answers", async () => {
  const { known: before } = await both();
  const { of } = await before.delivered("2014-01", 10);
  await report(world, ID.Birk, "2014-01", [
    [2, 1, 30],
    [2, 3, 10],
    [3, 3, 60],
  ]);
  const { known: after } = await both();
  expect((await after.delivered("2014-01", 10)).complete + (await after.delivered("2014-01", 10)).incomplete).toBe(
    (await before.delivered("2014-01", 10)).complete + (await before.delivered("2014-01", 10)).incomplete + 1,
  );
  expect((await after.delivered("2014-01", 10)).of).toBe(of);
});
