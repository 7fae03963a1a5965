import { z } from "zod";
import { ANSWERING, LIMITS } from "@/lib/domain/call-pooling";
import { EVENT_KINDS, INITIATIVES, TITLE_LENGTH } from "@/lib/domain/event";
import en from "@/lib/i18n/messages/en.json";
import { asOf, country, groupCode, isAMonth, measure, municipalityCode, windowKind } from "./params";

const about = en.api.parameters;

const code = z.string().min(1).max(100);
const reason = z.string().trim().min(1).max(500).meta({ description: about.reason, example: "Begyndte senere" });
const id = z.coerce.number().int().positive().max(2_147_483_647).meta({ description: about.id });
const note = z.string().trim().max(1000).nullish().meta({ description: about.note });
const eventKind = z.enum(EVENT_KINDS).meta({ description: about.eventKind });
const municipality = municipalityCode.nullish().meta({ description: about.municipality, example: "0791" });
const group = groupCode.nullish().meta({ description: about.group, example: "os2" });
const day = z.iso
  .date("is a day, such as 2014-02-01")
  .refine((text) => text >= "1900-01-01" && text < "2100-01-01", "is a day between 1900 and 2100");

export const eventsQuestion = z.strictObject({
  country,
  municipality: municipalityCode.optional().meta({ description: about.municipality, example: "0791" }),
  group: groupCode.optional().meta({ description: about.group, example: "os2" }),
  eventKind: eventKind.optional().meta({ description: about.eventKind }),
  asOf,
});

const event = {
  eventKind,
  initiative: z.enum(INITIATIVES).nullish().meta({ description: about.initiative }),
  fromDay: day.meta({ description: about.fromDay, example: "2014-02-01" }),
  toDay: day.nullish().meta({ description: about.toDay, example: "2014-03-31" }),
  title: z.string().trim().min(1).max(TITLE_LENGTH).meta({ description: about.title, example: "Kampagne" }),
  note,
  ...{ municipality, group },
  area: code.nullish().meta({ description: about.area, example: "change_of_address" }),
  channel: code.nullish().meta({ description: about.channel, example: "phone" }),
};

export const newEventBody = z.strictObject({ ...event, reason: reason.nullish() });
export const eventBody = z.strictObject({ ...event, reason });

export const groupsQuestion = z.strictObject({ country, asOf });

const oneGroup = groupCode.meta({ description: about.oneGroup, example: "faelles-callcenter" });

export const againstQuestion = z.strictObject({
  country,
  group: oneGroup,
  month: isAMonth.optional().meta({ description: about.month, example: "2013-12" }),
  window: windowKind.default("rolling12").meta({ description: about.window }),
  measure,
  asOf,
});

const within = (name: keyof typeof LIMITS) => z.coerce.number().min(LIMITS[name].least).max(LIMITS[name].most);

export const callsQuestion = z.strictObject({
  country,
  group: oneGroup,
  hours: within("hours").default(ANSWERING.hours).meta({ description: about.hours }),
  seconds: within("seconds").default(ANSWERING.seconds).meta({ description: about.seconds }),
  level: within("level").default(ANSWERING.level).meta({ description: about.level }),
  within: within("within").default(ANSWERING.within).meta({ description: about.within }),
  peak: within("peak").default(ANSWERING.peak).meta({ description: about.peak }),
  part: within("part").default(ANSWERING.part).meta({ description: about.part }),
  asOf,
});

const groupWords = {
  name: z.string().trim().min(1).max(80).meta({ description: about.name, example: "OS2" }),
  note,
  members: z
    .array(municipalityCode)
    .min(1)
    .max(2000)
    .meta({ description: about.members, example: ["0101", "0751"] }),
};

export const newGroupBody = z.strictObject({
  ...groupWords,
  code: groupCode.nullish().meta({ description: about.code, example: "os2" }),
  reason: reason.nullish(),
});
export const groupBody = z.strictObject({ ...groupWords, reason });

export const countryAsked = z.strictObject({ country });
export const idAsked = z.strictObject({ id });
/** A change that has no body says its reason in the address. */
export const removalAsked = z.strictObject({ id, reason });
