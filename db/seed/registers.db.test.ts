import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { alias, area, channelFlag, municipality, population, price, priceSet, target } from "@/db/schema/registers";
import { version } from "@/db/schema/version";
import { testDatabase } from "@/db/testing";
import { seedRegisters } from "./registers";

const { db } = await testDatabase();

test("the registers are version 1", async () => {
  expect(await db.select().from(version)).toMatchObject([{ number: 1, kind: "registers", country: "dk" }]);
});

test("a second start registers nothing and makes no version", async () => {
  expect(await seedRegisters(db)).toBe(0);
  expect(await db.$count(version)).toBe(1);
});

test("there are 98 municipalities, on 1 January 2014 with all 5,627,235 inhabitants but the 90 of Christiansø", async () => {
  expect(await db.$count(municipality)).toBe(98);
  const [sum] = await db
    .select({ all: sql<number>`sum(inhabitants)::int` })
    .from(population)
    .where(eq(population.year, 2014));
  expect(sum?.all).toBe(5_627_145);
});

test("34 areas and not stated: 5, 10, 4 and 2 of them in the waves of mandatory self-service", async () => {
  const rows = await db.select({ wave: area.wave, from: area.mandatoryFrom, notStated: area.notStated }).from(area);
  expect(rows).toHaveLength(35);
  expect(rows.filter((row) => row.notStated)).toEqual([{ wave: 0, from: null, notStated: true }]);
  const inWave = (wave: number, from: string) => rows.filter((row) => row.wave === wave && row.from === from).length;
  expect([inWave(1, "2012-12-01"), inWave(2, "2013-12-01"), inWave(3, "2014-12-01"), inWave(4, "2015-12-01")]).toEqual([
    5, 10, 4, 2,
  ]);
});

test("six channels are digital, the first two of them self-service", async () => {
  const rows = await db.select().from(channelFlag).where(eq(channelFlag.value, true));
  const slots = (measure: string) => rows.filter((row) => row.measure === measure).map((row) => row.channelSlot);
  expect(slots("digital").sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(slots("self_service").sort()).toEqual([1, 2]);
});

test("Århus, Københavns Kommune and Tlf. are known, as they are compared: in lower case", async () => {
  const target = async (kind: "municipality" | "channel", label: string) =>
    (
      await db
        .select({ target: alias.target })
        .from(alias)
        .where(and(eq(alias.kind, kind), eq(alias.label, label)))
    )[0]?.target;
  expect(await target("municipality", "århus")).toBe("0751");
  expect(await target("municipality", "københavns kommune")).toBe("0101");
  expect(await target("channel", "tlf.")).toBe("phone");
  const labels = (await db.select({ label: alias.label }).from(alias)).map((row) => row.label);
  expect(labels.filter((label) => label !== label.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " "))).toEqual(
    [],
  );
});

test("no alias of one kind means two things, or shadows another's name", async () => {
  const rows = await db.select({ kind: alias.kind, label: alias.label }).from(alias);
  const labels = rows.map(({ kind, label }) => `${kind} ${label}`);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  const names = (await db.select({ name: municipality.name }).from(municipality)).map(({ name }) => name.toLowerCase());
  expect(rows.filter(({ kind, label }) => kind === "municipality" && names.includes(label))).toEqual([]);
});

test("24 %, 30 % and 50 % are joint; København's 40 % is its own and not compared; KL's 80 % is switched off", async () => {
  const rows = await db.select().from(target).orderBy(target.id);
  expect(
    rows.map((row) => [row.municipalityId, row.measure, row.kind, row.year, row.shareBp, row.comparable, row.active]),
  ).toEqual([
    [null, "digital", "baseline", 2011, 2400, true, true],
    [null, "digital", "target", 2012, 3000, true, true],
    [null, "digital", "target", 2015, 5000, true, true],
    [101, "self_service", "target", 2013, 4000, false, true],
    [null, "self_service", "target", 2015, 8000, true, false],
  ]);
  expect(rows.every((row) => row.source.length > 20)).toBe(true);
});

test("prices stand in øre and only where a source gives one", async () => {
  const rows = await db.select().from(price).orderBy(price.priceSet, price.channelSlot);
  expect(rows.map((row) => [row.priceSet, row.channelSlot, row.amount])).toEqual([
    ["copenhagen_2011", 1, 300],
    ["copenhagen_2011", 6, 11_000],
    ["copenhagen_2011", 7, 4000],
    ["copenhagen_2011", 9, 11_000],
    ["kl_2012", 1, 2000],
    ["kl_2012", 8, 7500],
  ]);
  expect(await db.select({ code: priceSet.code }).from(priceSet).where(eq(priceSet.standard, true))).toEqual([
    { code: "copenhagen_2011" },
  ]);
});

test("what someone ended is not registered again", async () => {
  const own = await testDatabase();
  const moving = and(eq(area.code, "change_of_address"), isNull(area.untilVersion));
  await own.db.update(area).set({ untilVersion: 2 }).where(moving);
  expect(await seedRegisters(own.db)).toBe(0);
  expect(await own.db.select().from(area).where(moving)).toEqual([]);
});
