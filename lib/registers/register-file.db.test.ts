import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts } from "@/db/queries/contacts";
import { countryRegisters } from "@/db/queries/country-registers";
import { event } from "@/db/schema/events";
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

test("a neighbour needs no name and no currency; Swedish columns, and inhabitants of several years, are read", async () => {
  const sweden = file(
    "kommunkod;namn;län;giltig från;folkmängd_20161231;pop_2012",
    "0114;Upplands Väsby kommun;Stockholms län;1952-01-01;43891;40000",
  );
  expect(await registerFile(db, { code: "se", municipalities: sweden }, signed)).toMatchObject({ ignored: [] });
  expect((await countryRegisters(db, "se"))?.country).toMatchObject({
    names: { da: "Sverige", en: "Sweden", nb: "Sverige" },
    currency: "SEK",
  });
  const [row] = await db.select().from(municipality).where(eq(municipality.country, "se"));
  expect(row).toMatchObject({ code: "0114", region: "Stockholms län", validFrom: "1952-01-01" });
  expect(
    await db
      .select({ year: population.year, inhabitants: population.inhabitants })
      .from(population)
      .where(eq(population.municipalityId, row?.id ?? 0))
      .orderBy(population.year),
  ).toEqual([
    { year: 2012, inhabitants: 40_000 },
    { year: 2017, inhabitants: 43_891 },
  ]);
});

test("who changed its name is one municipality with the name it has now; the other is an alias", async () => {
  const renamed = file(
    "code,name,valid_from,valid_to",
    "1850,Tysfjord,1900-01-01,2005-12-31",
    "1850,Divtasvuodna,2006-01-01,2019-12-31",
  );
  await registerFile(db, { code: "no", municipalities: renamed }, signed);
  expect((await stored()).filter(({ code }) => code === "1850")).toMatchObject([
    { name: "Divtasvuodna", validFrom: "1900-01-01", validTo: "2019-12-31" },
  ]);
  const former = and(eq(alias.country, "no"), eq(alias.label, "tysfjord"), isNull(alias.untilVersion));
  expect(await db.select().from(alias).where(former)).toMatchObject([{ kind: "municipality", target: "1850" }]);
  expect(await registerFile(db, { code: "no", municipalities: renamed }, signed)).toMatchObject({ version: null });
});

test("a divided municipality is nobody's predecessor; it and everyone who got a part has a series break", async () => {
  const divided = file(
    "code,name,valid_from,valid_to,successor",
    "5012,Snillfjord,,2019-12-31,5055 5059",
    "5016,Agdenes,,2019-12-31,5059",
    "5055,Heim,2020-01-01,,",
    "5059,Orkland,2020-01-01,,",
  );
  await registerFile(db, { code: "no", municipalities: divided }, signed);
  const rows = await stored();
  const of = (code: string) => rows.find((row) => row.code === code);
  expect(of("5012")).toMatchObject({ validTo: "2019-12-31", successorId: null });
  expect(of("5016")?.successorId).toBe(of("5059")?.id);
  const breaks = await db.select().from(event).where(eq(event.country, "no"));
  expect(breaks.map(({ municipalityId }) => municipalityId)).toEqual([of("5012")?.id, of("5055")?.id, of("5059")?.id]);
  expect(breaks[0]).toMatchObject({
    ...{ kind: "series_break", fromDay: "2020-01-01", areaSlot: null, channelSlot: null },
    title: "Snillfjord (5012) ble delt mellom Heim (5055) og Orkland (5059)",
  });
  const again = file(
    "code,name,valid_from,valid_to,successor",
    "5012,Snillfjord,,2019-12-31,5055",
    "5012,Snillfjord,,2019-12-31,5059",
    "5055,Heim,2020-01-01,,",
    "5059,Orkland,2020-01-01,,",
  );
  expect(await registerFile(db, { code: "no", municipalities: again }, signed)).toMatchObject({ version: null });
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
  ['Line 2, successor: "9999" is no municipality.', ["code,name,valid_to,successor", "0704,Tønsberg,2019-12-31,9999"]],
  ['Line 2, successor: "0301" is the municipality itself.', ["code,valid_to,successor", "0301,2019-12-31,0301"]],
  ['Line 2, successor: "1103" comes after 0301, which has no valid_to.', ["code,successor", "0301,1103", "1103,"]],
  [
    'Line 2, valid_to: "2019-12-31" is before 0704 begins, 2020-01-01.',
    ["code,valid_from,valid_to", "0704,2020-01-01,2019-12-31"],
  ],
  [
    'Line 2, successor: "3803" begins 2021-01-01, and 0716 ends 2019-12-31.',
    ["code,valid_from,valid_to,successor", "0716,,2019-12-31,3803", "3803,2021-01-01,,"],
  ],
  [
    'Line 2, successor: "0720" ends 2016-12-31, and 0716 only 2019-12-31.',
    ["code,valid_to,successor", "0716,2019-12-31,0720", "0720,2016-12-31,"],
  ],
  [
    'Line 2, successor: "0720" goes round in a circle: 0716 → 0720 → 0716.',
    ["code,valid_to,successor", "0716,2019-12-31,0720", "0720,2020-12-31,0716"],
  ],
  [
    'Line 3, valid_from: "2019-06-01" overlaps line 2, where 0716 goes on to 2019-12-31.',
    ["code,name,valid_from,valid_to", "0716,Våle,2002-01-01,2019-12-31", "0716,Re,2019-06-01,"],
  ],
  [
    'Line 3, valid_from: "1990-01-01" does not follow on line 2, where 1508 ends with 1963-12-31',
    ["code,name,valid_from,valid_to", "1508,Ørskog,1900-01-01,1963-12-31", "1508,Ålesund,1990-01-01,"],
  ],
  ['Line 2, valid_to: "31.12.2019" is not a day as 2020-01-01.', ["code,valid_to", "0704,31.12.2019"]],
  ["The file has no municipalities: a header and no rows.", ["code,name"]],
])("refused: %s", async (message, lines) => {
  await expect(registerFile(db, { code: "no", municipalities: file(...lines) }, signed)).rejects.toThrow(message);
});

test("a new country without a currency, or an alias without a meaning, is refused whole", async () => {
  await expect(registerFile(db, { code: "de", municipalities }, signed)).rejects.toThrow("de is new");
  const aliases = file("kind,label,target", "channel,FAX,telefax");
  await expect(registerFile(db, { code: "no", municipalities, aliases }, signed)).rejects.toThrow(
    '"fax" cannot mean telefax',
  );
  expect(await countryRegisters(db, "de")).toBeNull();
});

test("addresses to remind at are kept, added to those that stand, and refused with their line", async () => {
  const one = file("code;contact", '0301;"Post@Oslo.example; innbygger@oslo.example"', "1103;");
  await registerFile(db, { code: "no", municipalities: one }, signed);
  expect((await contacts(db, [10_000, 10_001])).get(10_000)).toEqual(["innbygger@oslo.example", "post@oslo.example"]);
  expect(await registerFile(db, { code: "no", municipalities: one }, signed)).toMatchObject({ version: null });
  const wrong = registerFile(db, { code: "no", municipalities: file("code,contact", "0301,oslo") }, signed);
  await expect(wrong).rejects.toMatchObject({
    code: "invalid",
    details: { line: 2, column: "contact", value: "oslo" },
  });
});
