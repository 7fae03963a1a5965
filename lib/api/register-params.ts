import { z } from "zod";
import { MEASURES } from "@/lib/domain/share";
import en from "@/lib/i18n/messages/en.json";
import { country, isAMonth, municipalityCode, text } from "./params";

const about = en.api.parameters;

const described = <T extends z.ZodType>(schema: T, name: keyof typeof about, example?: unknown): T =>
  schema.meta({ description: about[name], ...(example !== undefined && { example }) });

const INTEGER = 2_147_483_647;
const whole = z.number().int().min(-INTEGER).max(INTEGER);
const words = (most = 200) => z.string().trim().min(1).max(most);
const names = z.strictObject({ da: words(), en: words(), nb: words() });
const day = z.iso
  .date("is a day, such as 2014-02-01")
  .refine((value) => value >= "1900-01-01" && value < "2101-01-01", "is a day between 1900 and 2100");
const flagMonth = z.union([isAMonth, z.iso.date()], "is a month, such as 2014-02");

const change = {
  reason: described(words(500), "reason", "Begyndte senere"),
  seenVersion: described(z.number().int().min(0).max(INTEGER).optional(), "seenVersion", 12),
};
/** A change that has no body says its reason in the address. */
const asked = {
  reason: change.reason,
  seenVersion: described(z.coerce.number().int().min(0).max(INTEGER).optional(), "seenVersion", 12),
};
const preview = described(z.enum(["true", "false"]).default("false"), "preview");
const validity = {
  validFrom: described(day.default("1900-01-01"), "validFrom", "2014-01-01"),
  validTo: described(day.nullish(), "validTo", "2014-12-31"),
};
const bilingual = described(names, "names", { da: "Flytning", en: "Moving", nb: "Flytting" });
const source = described(words(2000), "source", "KL, januar 2012");
const measure = described(z.enum(MEASURES), "measure");
const channel = described(text, "channel", "email");

export const countryAsked = z.strictObject({ country });

export const channelAsked = z.strictObject({ channel, country });
export const channelBody = z.strictObject({ names: bilingual, ...validity, ...change });

export const flagAsked = z.strictObject({ channel, country, preview });
export const flagBody = z.strictObject({
  measure,
  from: described(flagMonth, "from", "2013-01"),
  value: described(z.boolean(), "value", true),
  replaces: described(isAMonth.nullish(), "replaces", "2012-01"),
  ...change,
});
export const flagRemovalAsked = z.strictObject({
  ...{ channel, country, preview, measure },
  from: described(isAMonth, "from", "2013-01"),
  ...asked,
});

export const rulesAsked = z.strictObject({ country, preview });
export const rulesBody = z.strictObject({
  coreChannels: described(z.array(text).max(16), "coreChannels", ["self_service", "phone"]),
  deadlineDay: described(whole, "deadlineDay", 10),
  lockDay: described(whole, "lockDay", 20),
  ...change,
});

export const areaAsked = z.strictObject({ area: described(text, "area", "change_of_address"), country });
const area = {
  names: bilingual,
  field: described(text.nullish(), "field", "citizens"),
  wave: described(whole.default(0), "wave", 2),
  mandatoryFrom: described(day.nullish(), "mandatoryFrom", "2012-12-01"),
  kle: described(z.string().trim().max(20).nullish(), "kle", "23.05"),
  ...validity,
  ...change,
};
export const areaBody = z.strictObject(area);
export const newAreaBody = z.strictObject({ code: described(text, "code", "parking"), ...area });

export const municipalityAsked = z.strictObject({
  municipality: described(municipalityCode, "municipality", "0791"),
  country,
});
const municipality = {
  name: described(words(100), "name", "Viborg"),
  region: described(words(100).nullish(), "region", "Region Midtjylland"),
  kind: described(words(100).nullish(), "kind", "Provinskommuner"),
  ...validity,
  successor: described(municipalityCode.nullish(), "successor", "0791"),
  inhabitants: described(z.record(z.string(), whole).default({}), "inhabitants", { 2014: 94_486 }),
  ...change,
};
export const municipalityBody = z.strictObject(municipality);
export const newMunicipalityBody = z.strictObject({
  code: described(municipalityCode, "code", "0999"),
  ...municipality,
});

export const targetAsked = z.strictObject({
  id: described(z.coerce.number().int().positive().max(INTEGER), "id"),
  country,
});
export const targetRemovalAsked = z.strictObject({ ...targetAsked.shape, ...asked });
export const targetBody = z.strictObject({
  strategy: described(words(), "strategy", "Kommunernes fælles kanalstrategi"),
  municipality: described(municipalityCode.nullish(), "municipality", "0101"),
  measure,
  targetKind: described(z.enum(["baseline", "target"]).default("target"), "targetKind"),
  year: described(whole, "year", 2015),
  shareBp: described(whole, "shareBp", 5000),
  comparable: described(z.boolean().default(true), "comparable"),
  source,
  noteIn: described(names.nullish(), "noteIn"),
  ...change,
});
export const strategyBody = z.strictObject({
  strategy: described(words(), "strategy", "KL's mål for selvbetjening"),
  active: described(z.boolean(), "active", true),
  ...change,
});

export const priceSetAsked = z.strictObject({ priceSet: described(text, "priceSet", "kl_2012"), country });
export const priceSetRemovalAsked = z.strictObject({ ...priceSetAsked.shape, ...asked });
const priceSet = {
  names: bilingual,
  year: described(whole, "year", 2014),
  source,
  fallback: described(text.nullish(), "fallback", "kl_2012"),
  standard: described(z.boolean().default(false), "standard"),
  prices: described(z.record(z.string(), whole).default({}), "prices", { phone: 4000, counter: 7500 }),
  ...change,
};
export const priceSetBody = z.strictObject(priceSet);
export const newPriceSetBody = z.strictObject({ code: described(text, "code", "own_2014"), ...priceSet });
