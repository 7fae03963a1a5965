import { z } from "zod";
import en from "@/lib/i18n/messages/en.json";
import { country, isAMonth, municipalityCode } from "./params";

const about = en.api.parameters;

const kind = z.enum(["area", "channel"]);
const label = z.string().trim().min(1).max(200);

/** What a draft's reader explains; a word with the target "" is taken back, null is left out of the sums. */
export const explanationBody = z.strictObject({
  municipality: municipalityCode.optional().meta({ description: about.givenMunicipality, example: "0751" }),
  month: isAMonth.optional().meta({ description: about.givenMonth, example: "2012-03" }),
  words: z
    .array(z.strictObject({ kind, label, target: z.string().max(100).nullable() }))
    .max(200)
    .optional()
    .meta({ description: about.words }),
});

/** A municipality's word that is ended. */
export const wordQuestion = z.strictObject({
  country,
  municipality: municipalityCode.meta({ description: about.municipality, example: "0751" }),
  labelKind: kind.meta({ description: about.labelKind }),
  label: label.meta({ description: about.label, example: "Tlf. og mobil" }),
});
