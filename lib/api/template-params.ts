import { z } from "zod";
import { isMonth } from "@/lib/domain/month";
import { LOCALES } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";
import { country, municipalityCode } from "./params";

const about = en.api.parameters;

/** The months that the municipality owes. */
export const OWED = "owed";

const months = z
  .string()
  .refine((text) => text === OWED || text.split(",").every(isMonth), "is owed, or months such as 2014-08,2014-09")
  .default(OWED)
  .meta({ description: about.months, example: "2014-08,2014-09" });

export const templateQuestion = z.strictObject({
  country,
  municipality: municipalityCode.meta({ description: about.municipality, example: "0791" }),
  format: z.enum(["csv", "xlsx"]).default("csv").meta({ description: about.format }),
  months,
  locale: z.enum(LOCALES).optional().meta({ description: about.locale }),
});
