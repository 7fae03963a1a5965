import { z } from "zod";
import en from "@/lib/i18n/messages/en.json";
import { asOf, country, isAMonth, municipalityCode } from "./params";

const about = en.api.parameters;

const municipality = municipalityCode.meta({ description: about.municipality, example: "0791" });
const label = z.string().min(1).max(100);

export const declarationsQuestion = z.strictObject({ country, municipality, asOf });

export const declarationQuestion = z.strictObject({
  ...{ country, municipality },
  save: z.enum(["true", "false"]).default("false").meta({ description: about.save }),
});

/** What is decided about cells. A cell without an area is its channel wherever that is counted, one without a channel its area. */
export const declarationBody = z.strictObject({
  action: z.enum(["extend", "end", "reopen", "answer"]).meta({ description: about.action }),
  cells: z
    .array(z.strictObject({ area: label.optional(), channel: label.optional() }))
    .max(2000)
    .default([])
    .meta({ description: about.cells }),
  from: isAMonth.optional().meta({ description: about.from, example: "2014-09" }),
  last: isAMonth.optional().meta({ description: about.last, example: "2014-08" }),
  answers: z
    .record(z.string(), z.enum(["zero", "missing"]))
    .optional()
    .meta({ description: about.answers }),
  reason: z.string().max(500).nullish().meta({ description: about.reason }),
  effect: z.string().max(200).nullish().meta({ description: about.effect }),
});
