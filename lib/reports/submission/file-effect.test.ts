import { expect, test } from "vitest";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import type { Difference } from "@/lib/submissions/commit/difference";
import { type EffectNames, fileEffect } from "./file-effect";

const names = (text: string) => ({ da: text, en: text, nb: text });
const always = { validFrom: "1900-01-01", validTo: null };
const registers: CountryRegisters = {
  country: { code: "dk", names: names("Danmark"), currency: "DKK", coreChannels: [], deadlineDay: 10, lockDay: 20 },
  channels: [
    { slot: 1, code: "self_service", names: names("Selvbetjening"), position: 1, ...always },
    { slot: 7, code: "phone", names: names("Telefon"), position: 7, ...always },
  ],
  flags: [{ channelSlot: 1, measure: "digital", from: "1900-01", value: true, sinceVersion: 1 }],
  fields: [],
  areas: [
    {
      slot: 1,
      code: "moving",
      names: names("Flytning"),
      field: null,
      wave: 1,
      mandatoryFrom: null,
      kle: null,
      notStated: false,
      ...always,
    },
  ],
  targets: [],
  priceSets: [],
  prices: [],
  events: [],
  groups: [],
};
const viborg: MunicipalityRow = {
  id: 76,
  code: "0791",
  name: "Viborg",
  region: null,
  kind: null,
  validFrom: "1900-01-01",
  validTo: null,
  successor: null,
};
/** Self-service and phone of the area Flytning. */
const sheet = (selfService: number, phone: number) => Int32Array.of(selfService, -1, -1, -1, -1, -1, phone);
const declared = new Map([[76, [1, 7].map((slot) => ({ slot, from: "2014-01", to: null }))]]);
const given: EffectNames = {
  registers,
  municipalities: [viborg],
  declared: { before: declared, after: declared },
  today: "2014-10-05",
};
const nothing: Difference = {
  totals: { new: 0, changed: 0, withdrawn: 0, unchanged: 0 },
  changes: [],
  declarations: [],
  blanks: [],
  blankCount: 0,
  declared: new Map(),
  leftOut: [],
};
const july = { municipalityId: 76, month: "2014-07", firstVersion: 3, before: sheet(40, 60), after: sheet(50, 50) };

test("a corrected month moves its share from 40 of 100 to 50 of 100, cell by cell", () => {
  const effect = fileEffect({ ...nothing, changes: [july] }, "d", given);
  expect(effect.cells.count).toBe(2);
  expect(effect.cells.rows[1]).toMatchObject({ channel: { code: "phone" }, before: 60, after: 50 });
  expect(effect.sheets.rows[0]).toMatchObject({
    municipality: { code: "0791", name: "Viborg" },
    state: "final",
    changes: { new: 0, changed: 2, withdrawn: 0 },
    before: { total: 100, digital: 40, share: 0.4 },
    after: { total: 100, digital: 50, share: 0.5 },
  });
  expect(effect.finalMonths).toEqual(["2014-07"]);
});

test("a withdrawn count leaves the month without a share, and zero is not withdrawn", () => {
  const withdrawn = { ...july, after: sheet(40, -1) };
  const zero = { ...july, after: sheet(40, 0) };
  const [first, second] = fileEffect({ ...nothing, changes: [withdrawn, zero] }, "d", given).sheets.rows;
  expect(first).toMatchObject({ changes: { withdrawn: 1, changed: 0 }, after: { share: null, complete: false } });
  expect(second).toMatchObject({ changes: { withdrawn: 0, changed: 1 }, after: { share: 1, complete: true } });
});

test("a new month is summed up, not listed cell by cell, and asks for no reason", () => {
  const august = { ...july, month: "2014-08", firstVersion: null, before: new Int32Array() };
  const effect = fileEffect({ ...nothing, changes: [august] }, "d", given);
  expect(effect.cells.count).toBe(0);
  expect(effect.sheets.rows[0]).toMatchObject({ before: null, changes: { new: 2 }, after: { total: 100 } });
  expect(effect.finalMonths).toEqual([]);
});

test("a channel left out is one question, over all its municipalities", () => {
  const leftOut = [
    { municipalityId: 76, channelSlot: 7, cells: 5, months: ["2014-09"], answer: "zero" as const },
    { municipalityId: 77, channelSlot: 7, cells: 2, months: ["2014-08", "2014-09"], answer: null },
  ];
  const [question, ...others] = fileEffect({ ...nothing, leftOut }, "d", given).absent;
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    channel: { code: "phone" },
    cells: 7,
    months: ["2014-08", "2014-09"],
    answer: null,
  });
  expect(question?.municipalities.count).toBe(2);
});
