import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";
import { leagueMembers } from "./league-question";
import { asOf, country, isAMonth, measure, municipalityCode } from "./params";

const about = en.api.parameters;

const moved = {
  country,
  month: isAMonth.optional().meta({ description: about.month, example: "2013-12" }),
  window: z.enum(["rolling12", "year"]).default("rolling12").meta({ description: about.window }),
  years: z.coerce.number().int().min(1).max(3).default(1).meta({ description: about.years }),
  measure,
  ...leagueMembers,
  asOf,
};

export const movedQuestion = z.strictObject(moved);

/** The same as a file, in the reader's language; the page's own row is none of the file's. */
export const movedFileQuestion = z.strictObject({
  ...moved,
  own: municipalityCode.optional(),
  locale: z.enum(LOCALES).default("da"),
});
