import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { countryRegisters } from "@/db/queries/country-registers";
import { alias, municipality, population } from "@/db/schema/registers";
import { version } from "@/db/schema/version";
import { testDatabase } from "@/db/testing";
import { registerFile } from "./register-file";

const { db } = await testDatabase();
const now = new Date("2024-05-02T09:00:00Z");
const signed = { by: "registrar", now };
const file = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);
const norway = {
  code: "no",
  names: { da: "Norge", en: "Norway", nb: "Norge" },
  currency: "NOK",
  coreChannels: ["self_service", "phone"],
};
const municipalities = file(
  "code,name,county_code,county,population",
  "0301,Oslo,03,Oslo,717710",
  "1103,Stavanger,11,Rogaland,149048",
);
const stored = () =>
  db
    .select()
    .from(municipality)
    .where(eq(municipality.country, "no"))
    .orderBy(municipality.id, municipality.sinceVersion);

test("a new country has its municipalities, the standard channels and one area: not stated", async () => {
  const registered = await registerFile(db, { ...norway, municipalities }, signed);
  expect(registered).toMatchObject({ version: 2, changed: 0, municipalities: 2, ignored: ["county_code"] });
  const registers = await countryRegisters(db, "no");
  expect(registers?.country).toMatchObject({ currency: "NOK", coreChannels: [1, 7], deadlineDay: 10, lockDay: 20 });
  expect(registers?.channels.map(({ code }) => code).slice(0, 3)).toEqual([
    "self_service",
    "assisted_self_service",
    "web_form",
  ]);
  expect(registers?.areas.map(({ code, slot }) => [code, slot])).toEqual([["not_stated", 1]]);
  expect(registers?.flags.filter(({ value }) => value)).toHaveLength(8);
  expect(await stored()).toMatchObject([
    { id: 10_000, code: "0301", name: "Oslo", region: "Oslo", untilVersion: null },
    { id: 10_001, code: "1103", name: "Stavanger", region: "Rogaland" },
  ]);
  expect(await db.select().from(population).where(eq(population.municipalityId, 10_000))).toMatchObject([
    { year: 2024, inhabitants: 717_710 },
  ]);
});

test("the same file again changes nothing, in a later year too", async () => {
  const later = { by: "registrar", now: new Date("2025-05-02T09:00:00Z") };
  expect(await registerFile(db, { ...norway, municipalities }, later)).toMatchObject({
    version: null,
    added: 0,
    changed: 0,
  });
  expect(await db.$count(version)).toBe(2);
});

test("a change ends the row and begins the next one, and who is not in the file stays", async () => {
  const change = file("kommunenummer;navn;fylke;folketal;år", "1103;Stavanger;Rogaland fylke;150123;2025");
  const registered = await registerFile(db, { code: "no", municipalities: change }, signed);
  expect(registered).toMatchObject({ version: 3, added: 1, changed: 1 });
  expect(await stored()).toMatchObject([
    { code: "0301", untilVersion: null },
    { code: "1103", region: "Rogaland", sinceVersion: 2, untilVersion: 3 },
    { code: "1103", region: "Rogaland fylke", sinceVersion: 3, untilVersion: null },
  ]);
});

test("a merger names its successor", async () => {
  const merger = file(
    "code,name,valid_from,valid_to,successor",
    "0704,Tønsberg,,2019-12-31,3803",
    "3803,Tønsberg,2020-01-01,,",
  );
  await registerFile(db, { code: "no", municipalities: merger }, signed);
  const rows = await stored();
  expect(rows.find(({ code }) => code === "0704")).toMatchObject({ validTo: "2019-12-31", successorId: 10_003 });
  expect(rows.find(({ code }) => code === "3803")).toMatchObject({
    id: 10_003,
    validFrom: "2020-01-01",
    successorId: null,
  });
});

test("aliases are stored as they are compared, and a column's alias holds for this file, too", async () => {
  const aliases = file(
    "kind,label,target",
    "channel,MOBILE,self_service",
    "column,Incident_Zip,municipality",
    "column,period,month",
  );
  const zips = file("incident_zip,total_requests,population", "10451,27926,50942");
  const us = { code: "us", names: { da: "USA", en: "USA", nb: "USA" }, currency: "USD", municipalities: zips, aliases };
  expect(await registerFile(db, us, signed)).toMatchObject({ ignored: ["total_requests"], changed: 0 });
  const standing = and(eq(alias.country, "us"), eq(alias.label, "period"), isNull(alias.untilVersion));
  expect(await db.select().from(alias).where(standing)).toHaveLength(1);
  expect(
    await db
      .select()
      .from(alias)
      .where(and(eq(alias.country, "us"), eq(alias.label, "mobile"))),
  ).toMatchObject([{ kind: "channel", target: "self_service" }]);
  expect(await registerFile(db, { ...us, aliases: undefined }, signed)).toMatchObject({ version: null });
});

test.each([
  ['Line 3, code: "1 2" is not 1 to 12 letters, digits or hyphens.', ["code,name", "0301,Oslo", "1 2,Nowhere"]],
  ['Line 2, population: "12,5" is not a whole number.', ["code;population", "0301;12,5"]],
  ["Line 3: 0301 stands already in line 2.", ["code,name", "0301,Oslo", "0301,Oslo"]],
  ["Line 2: there is no municipality 9999.", ["code,name,successor", "0301,Oslo,9999"]],
  ["The file has no municipalities: a header and no rows.", ["code,name"]],
])("refused: %s", async (message, lines) => {
  await expect(registerFile(db, { code: "no", municipalities: file(...lines) }, signed)).rejects.toThrow(message);
});

test("a new country without a currency, or an alias without a meaning, is refused whole", async () => {
  await expect(registerFile(db, { code: "se", municipalities }, signed)).rejects.toThrow("se is new");
  const aliases = file("kind,label,target", "channel,FAX,telefax");
  await expect(registerFile(db, { code: "no", municipalities, aliases }, signed)).rejects.toThrow(
    '"fax" cannot mean telefax',
  );
  expect(await countryRegisters(db, "se")).toBeNull();
});
