import { expect, test } from "vitest";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { EventRow } from "@/db/queries/events";
import { countsBroken } from "./counts-broken";

const names = { da: "", en: "", nb: "" };
const always = { validFrom: "1900-01-01", validTo: null };
const broken = (fromDay: string, channelSlot: number | null): EventRow => ({
  ...{ id: 1, kind: "series_break", initiative: null, fromDay, toDay: null, title: "", note: null, group: null },
  ...{ municipality: { id: 5, code: "0005", name: "Five" }, areaSlot: null, channelSlot, sinceVersion: 1 },
});
const registers = (...events: EventRow[]): CountryRegisters => ({
  country: { code: "dk", names, currency: "DKK", coreChannels: [], deadlineDay: 10, lockDay: 20 },
  channels: [
    { slot: 1, code: "self_service", names, position: 1, ...always },
    { slot: 7, code: "phone", names, position: 7, ...always },
    { slot: 8, code: "counter", names, position: 8, ...always },
  ],
  flags: [{ channelSlot: 1, measure: "self_service", from: "1900-01", value: true, sinceVersion: 1 }],
  ...{ fields: [], areas: [], targets: [], priceSets: [], prices: [], groups: [] },
  events,
});

test("a break in a channel breaks the trend of its own counts only", () => {
  expect(countsBroken(registers(broken("2014-01-01", 7)), 5, "2014-08")).toEqual({ phone: true, selfService: false });
  expect(countsBroken(registers(broken("2014-01-01", 1)), 5, "2014-08")).toEqual({ phone: false, selfService: true });
  expect(countsBroken(registers(broken("2014-01-01", 8)), 5, "2014-08")).toEqual({ phone: false, selfService: false });
  expect(countsBroken(registers(broken("2014-01-01", null)), 5, "2014-08")).toEqual({ phone: true, selfService: true });
});

test("two means of twelve months reach back 24 months, and another municipality's break is not this one's", () => {
  expect(countsBroken(registers(broken("2012-09-01", null)), 5, "2014-08").phone).toBe(false);
  expect(countsBroken(registers(broken("2012-10-01", null)), 5, "2014-08").phone).toBe(true);
  expect(countsBroken(registers(broken("2014-01-01", null)), 6, "2014-08").phone).toBe(false);
});
