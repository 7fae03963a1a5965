import { z } from "zod";
import { VERSION_KINDS } from "@/lib/domain/version-kind";
import { LOCALES } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";
import { asOf, country, isAMonth, municipalityCode } from "./params";

const about = en.api.parameters;

const number = z.coerce.number().int().positive().max(2_147_483_647);
const day = z.iso.date();
const numberOrDay = z.union([z.string().regex(/^\d{1,9}$/, "is a version's number or a day"), day]);

export const versionsQuestion = z.strictObject({
  country,
  municipality: municipalityCode.optional().meta({ description: about.municipality, example: "0791" }),
  versionKind: z.enum(VERSION_KINDS).optional().meta({ description: about.versionKind }),
  by: z.string().min(1).max(200).optional().meta({ description: about.by, example: "Karen Lund, Viborg" }),
  fromDay: day.optional().meta({ description: about.fromDay, example: "2014-05-01" }),
  toDay: day.optional().meta({ description: about.toDay, example: "2014-05-31" }),
  before: number.optional().meta({ description: about.before, example: "40" }),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: about.pageSize }),
});

/** The whole list as a file, in the reader's language. */
export const versionsFileQuestion = z.strictObject({
  ...{ country, locale: z.enum(LOCALES), municipality: municipalityCode.optional() },
  kind: z.enum(VERSION_KINDS).optional(),
  by: z.string().min(1).max(200).optional(),
  ...{ from: day.optional(), to: day.optional() },
});

/** Every changed count between two versions as a file. */
export const comparisonFileQuestion = z.strictObject({
  ...{ country, locale: z.enum(LOCALES), municipality: municipalityCode.optional() },
  ...{ from: numberOrDay, to: numberOrDay.optional() },
});

export const comparisonQuestion = z.strictObject({
  country,
  fromVersion: numberOrDay.optional().meta({ description: about.fromVersion, example: "12" }),
  toVersion: numberOrDay.optional().meta({ description: about.toVersion, example: "40" }),
  municipality: municipalityCode.optional().meta({ description: about.municipality, example: "0791" }),
});

const code = z.string().min(1).max(100);

export const cellQuestion = z.strictObject({
  country,
  municipality: municipalityCode.meta({ description: about.municipality, example: "0791" }),
  month: isAMonth.meta({ description: about.month, example: "2014-07" }),
  area: code.optional().meta({ description: about.area, example: "daycare" }),
  channel: code.optional().meta({ description: about.channel, example: "phone" }),
  asOf,
});
