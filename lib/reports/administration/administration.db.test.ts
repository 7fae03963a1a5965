import { beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "@/db/testing";
import { addArea, rewriteArea } from "@/lib/registers/area-changes";
import { setFlag } from "@/lib/registers/flag-changes";
import { rewriteMunicipality } from "@/lib/registers/municipality-changes";
import { setRules } from "@/lib/registers/rule-changes";
import { switchStrategy } from "@/lib/registers/target-changes";
import { TODAY, testWorld } from "@/lib/reports/test-world";
import { administrationReport } from "./administration";
import { registeredMunicipalities } from "./municipalities";

let database: TestDatabase;
let before: number;

const names = (name: string) => ({ da: name, en: name, nb: name });
const by = (reason: string) => ({
  country: "tt",
  author: { by: "Anne", at: new Date("2014-02-04T12:00:00Z"), reason },
});
const KINDS = ["rules", "flag", "channel", "area", "municipality", "target", "price"] as const;

/** One change of each kind, in this order. */
beforeAll(async () => {
  database = await testWorld();
  const { db } = database;
  before = (await setRules(db, by("Kortere frist"), { coreChannels: ["phone"], deadlineDay: 8, lockDay: 20 })) - 1;
  await setFlag(db, by("Ny regel"), {
    ...{ channel: "email", measure: "digital", from: "2013-07", value: false, replaces: null },
  });
  const care = { field: "citizens", wave: 0, mandatoryFrom: null, kle: null, validFrom: "1900-01-01", validTo: null };
  await rewriteArea(db, by("KLE"), "care", { ...care, names: names("Pleje"), kle: "27.36" });
  await addArea(db, by("Nyt område"), "parking", { ...care, names: names("Parkering") });
  await rewriteMunicipality(db, by("Nyt navn"), "0004", {
    ...{ name: "Dunby", region: "Nord", kind: "Land", validFrom: "1900-01-01", validTo: null, successor: null },
    inhabitants: { 2014: 60 },
  });
  await switchStrategy(db, by("Udløbet"), { strategy: "Fælles", active: false });
});

const report = (asOf?: number) =>
  administrationReport(database.db, {
    ...{ country: "tt", today: TODAY, kinds: KINDS },
    asOf: asOf === undefined ? undefined : String(asOf),
  });

test("the latest changes say who, why, and from what to what", async () => {
  const { history } = await report();
  expect(history.map(({ kind, by: who, reason, count }) => [kind, who, reason, count])).toEqual([
    ["target", "Anne", "Udløbet", 4],
    ["municipality", "Anne", "Nyt navn", 3],
    ["area", "Anne", "Nyt område", 1],
    ["area", "Anne", "KLE", 1],
    ["flag", "Anne", "Ny regel", 1],
    ["rules", "Anne", "Kortere frist", 1],
  ]);
  const changes = history.flatMap((version) => version.changes);
  expect(changes).toContainEqual({
    ...{ register: "row", name: "areas", subject: names("Pleje"), fate: "changed" },
    fields: [{ field: "kle", before: null, after: "27.36" }],
  });
  expect(changes).toContainEqual({
    ...{ register: "row", name: "rules", subject: null, fate: "changed" },
    fields: [
      { field: "coreChannels", before: [names("self_service"), names("phone")], after: [names("phone")] },
      { field: "deadlineDay", before: 10, after: 8 },
    ],
  });
  expect(changes).toContainEqual({
    ...{ register: "row", name: "populations", subject: names("Dunby 2014"), fate: "added" },
    fields: [{ field: "inhabitants", before: null, after: 60 }],
  });
  expect(changes).toContainEqual(
    expect.objectContaining({ register: "row", name: "areas", subject: names("Parkering"), fate: "added" }),
  );
  expect(changes).toContainEqual(expect.objectContaining({ register: "flag", before: null, after: false }));
});

test("as of an earlier version the registers stand as they stood, and later changes are not told", async () => {
  const then = await report(before);
  expect(then.history).toEqual([]);
  expect(then.rules).toEqual({ coreChannels: ["self_service", "phone"], deadlineDay: 10, lockDay: 20 });
  expect(then.areas.map(({ code }) => code)).toEqual(["not_stated", "moving", "care"]);
  expect(then.strategies).toMatchObject([{ strategy: "Fælles", active: true }]);
  const now = await report();
  expect(now.rules).toEqual({ coreChannels: ["phone"], deadlineDay: 8, lockDay: 20 });
  expect(now.strategies).toMatchObject([{ strategy: "Fælles", active: false }]);
  expect(now.channels.find(({ code }) => code === "email")).toMatchObject({
    digital: false,
    flags: [
      { measure: "digital", from: "1900-01", value: true },
      { measure: "digital", from: "2013-07", value: false },
    ],
  });
});

test("municipalities are found by a part of their name or code", async () => {
  const find = (text: string) => registeredMunicipalities(database.db, { country: "tt", today: TODAY }, text);
  expect((await find("DUN")).rows).toMatchObject([{ code: "0004", inhabitants: { 2012: 50, 2014: 60 } }]);
  expect(await find("000")).toMatchObject({ count: 4, found: 4, regions: ["Nord"], kinds: ["By", "Land"] });
  expect((await find("ingen")).rows).toEqual([]);
});
