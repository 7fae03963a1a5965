import { z } from "zod";
import { isMonth } from "@/lib/domain/month";
import { LOCALES } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";

const about = en.api.parameters;

export const isAMonth = z.string().refine(isMonth, "is a month, such as 2012-03");
export const text = z.string().min(1).max(100);
export const municipalityCode = z.string().regex(/^[0-9A-Za-z-]{1,12}$/, "is a code, such as 0101");
const reason = z.string().min(1).max(500);
export const groupCode = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "is a code of small letters, digits and hyphens, such as os2");
export const group = groupCode.optional().meta({ description: about.group, example: "os2" });
const answer = z.enum(["zero", "missing"]);
export const windowKind = z.enum(["month", "rolling12", "year"]);

export const country = z
  .string()
  .regex(/^[a-z]{2}$/, "is two letters, such as dk")
  .default("dk")
  .meta({ description: about.country, example: "dk" });
export const asOf = z
  .union([z.string().regex(/^\d{1,9}$/), z.iso.date(), z.iso.datetime({ offset: true })])
  .optional()
  .meta({ description: about.asOf, example: "12" });
export const measure = z.enum(["digital", "self_service"]).default("digital").meta({ description: about.measure });
const from = isAMonth.optional().meta({ description: about.from, example: "2012-01" });
const to = isAMonth.optional().meta({ description: about.to, example: "2014-08" });
const id = z.coerce.number().int().positive().max(2_147_483_647).meta({ description: about.id });

// What each call asks, checked before anything is read. The OpenAPI document is made of the same schemas.

export const nothingAsked = z.strictObject({});

export const registerQuestion = z.strictObject({ country, asOf });

export const placesQuestion = z.strictObject({
  country,
  search: z.string().max(100).default("").meta({ description: about.search, example: "aar" }),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: about.limit }),
});

export const progressQuestion = z.strictObject({
  country,
  municipality: municipalityCode.optional().meta({ description: about.municipality, example: "0101" }),
  group,
  area: text.optional().meta({ description: about.area, example: "flytning" }),
  measure,
  window: windowKind.default("month").meta({ description: about.window }),
  ...{ from, to, asOf },
});

export const completenessQuestion = z.strictObject({ country, from, to, group, asOf });

/** A country without an earlier version: what is exported or listed stands now. */
export const countryQuestion = z.strictObject({ country });

export const submissionQuestion = z.strictObject({ id, country });

export const submissionId = z.strictObject({ id });

const locale = z.enum(LOCALES).optional().meta({ description: about.locale });

/** The language is the caller's, unless a page names its own. */
export const problemFileQuestion = z.strictObject({ id, country, locale });

/** Codes with commas between them. */
const channelCodes = z.string().max(400).optional();

export const differenceQuestion = z.strictObject({
  ...{ id, country, locale },
  zero: channelCodes.meta({ description: about.zero, example: "letter" }),
  missing: channelCodes.meta({ description: about.missing }),
});

export const arrivalQuestion = z.strictObject({
  country,
  commit: z.enum(["true", "false"]).default("false").meta({ description: about.commit }),
  absent: answer.optional().meta({ description: about.absent }),
  municipality: municipalityCode.optional().meta({ description: about.givenMunicipality, example: "0751" }),
  month: isAMonth.optional().meta({ description: about.givenMonth, example: "2012-03" }),
  fileName: z.string().min(1).max(200).optional().meta({ description: about.fileName, example: "september.csv" }),
  reason: reason.optional().meta({ description: about.reason }),
  acceptWarnings: z.enum(["true", "false"]).default("false").meta({ description: about.acceptWarnings }),
  source: z.enum(["form"]).optional().meta({ description: about.source }),
});

/** The body of a commit; all of it may be left out. */
export const commitBody = z.strictObject({
  digest: z.string().max(200).nullish().meta({ description: about.digest }),
  answers: z.record(z.string(), answer).optional().meta({ description: about.answers }),
  acceptWarnings: z
    .union([z.boolean(), z.string().max(200)])
    .nullish()
    .meta({ description: about.acceptWarnings }),
  reason: z.string().max(500).nullish().meta({ description: about.reason }),
});

export const revertBody = z.strictObject({
  reason: z.string().max(500).nullish().meta({ description: about.reason }),
});
