import { z } from "zod";
import { isMonth } from "@/lib/domain/month";

const month = z
  .string()
  .refine(isMonth, "is a month, such as 2012-03")
  .meta({ description: "A month; a year is its December.", example: "2012-12" });

const country = z
  .string()
  .regex(/^[a-z]{2}$/, "is two letters, such as dk")
  .default("dk")
  .meta({ description: "The country.", example: "dk" });

const asOf = z
  .union([z.string().regex(/^\d{1,9}$/), z.iso.datetime({ offset: true })])
  .optional()
  .meta({ description: "A version's number or an ISO time: counts and registers as they stood then.", example: "12" });

const measure = z
  .enum(["digital", "self_service"])
  .default("digital")
  .meta({ description: "Which share: all digital channels, or self-service alone." });

const code = z.string().regex(/^[0-9A-Za-z-]{1,12}$/, "is a code, such as 0101");
const text = z.string().min(1).max(100);

const windowKind = z.enum(["month", "rolling12", "year"]);
const countryQuestion = { country, asOf };
const id = z.coerce.number().int().positive().max(2_147_483_647).meta({ description: "The submission's number." });

/** What each call asks, checked before anything is read. The OpenAPI document is made of the same schemas. */
export const registerQuestion = z.strictObject(countryQuestion);

export const progressQuestion = z.strictObject({
  ...countryQuestion,
  municipality: code
    .optional()
    .meta({ description: "A municipality's code; 101 is 0101. Without it, the country.", example: "0101" }),
  area: text.optional().meta({ description: "An area's code. Without it, all inquiries.", example: "flytning" }),
  measure,
  window: windowKind.default("month").meta({ description: "What each point adds up." }),
  from: month
    .optional()
    .meta({ description: "The first month; without it, the first with counts.", example: "2012-01" }),
  to: month.optional().meta({ description: "The last month; without it, the latest closed one.", example: "2012-12" }),
});

export const leagueQuestion = z.strictObject({
  ...countryQuestion,
  month: month
    .optional()
    .meta({ description: "The window's last month; without it, the latest final window.", example: "2013-12" }),
  window: windowKind.default("rolling12").meta({ description: "What is compared." }),
  measure,
  region: text.optional().meta({ description: "Only municipalities of this region.", example: "Nordjylland" }),
  kind: text.optional().meta({ description: "Only municipalities of this kind.", example: "Landkommuner" }),
  sort: z.enum(["share"]).default("share").meta({ description: "What is ranked, the highest first." }),
  page: z.coerce.number().int().min(1).max(100_000).default(1).meta({ description: "The page, from 1." }),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: "Rows a page." }),
});

export const completenessQuestion = z.strictObject({
  ...countryQuestion,
  from: month
    .optional()
    .meta({ description: "The first month; without it, a year before the last.", example: "2014-01" }),
  to: month.optional().meta({ description: "The last month; without it, the latest closed one.", example: "2014-09" }),
});

export const exportQuestion = z.strictObject({ country });

export const submissionsQuestion = z.strictObject({ country });

export const submissionQuestion = z.strictObject({ id, country });

export const submissionId = z.strictObject({ id });

export const arrivalQuestion = z.strictObject({
  country,
  commit: z
    .enum(["true", "false"])
    .default("false")
    .meta({ description: "Take the file over at once, if nothing is wrong with it." }),
  absent: z.enum(["zero", "missing"]).optional().meta({
    description:
      "What it means when the file leaves out a declared cell: no inquiries, or not counted. Without it: what was answered before, else missing.",
  }),
  fileName: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "The name to keep, where the body is the file itself.", example: "september.csv" }),
  reason: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: "Why counts are changed.", example: "A typing error" }),
});

export const nothingAsked = z.strictObject({});

/** The body of a commit; all of it may be left out. */
export const commitBody = z.strictObject({
  digest: z
    .string()
    .max(200)
    .nullish()
    .meta({ description: "The digest that came with the draft: where the difference is no longer that one, 409." }),
  answers: z
    .record(z.string(), z.enum(["zero", "missing"]))
    .optional()
    .meta({ description: "By channel code: what it means that the file leaves out declared cells. Remembered." }),
  reason: z.string().max(500).nullish().meta({ description: "Why counts are changed." }),
});

export const revertBody = z.strictObject({
  reason: z.string().max(500).nullish().meta({ description: "Why it is taken back." }),
});
