import { z } from "zod";
import type { MovedReport } from "@/lib/reports/league/moved";
import { count, measure, month, stamp, state, windowKind } from "./answer-parts";
import { leagueNear } from "./league-answer";

export const movedAnswer = z.strictObject({
  ...stamp,
  country: z.strictObject({ code: z.string() }),
  answered: z.strictObject({ measure, window: windowKind, month, from: month, state }),
  years: count,
  near: leagueNear,
  before: z.strictObject({ from: month, month }).meta({ description: "The window that the change is taken from." }),
  rows: z
    .array(
      z.strictObject({
        ...{ rank: count, tied: z.boolean(), code: z.string(), name: z.string() },
        ...{ before: z.number(), after: z.number(), change: z.number() },
        months: count.meta({ description: "How many calendar months stand in both windows." }),
        low: z.number().meta({ description: "From low to high lies the change with 90 % probability." }),
        high: z.number(),
        sure: z.enum(["up", "down", "none"]).meta({ description: "none: it cannot be told from no change." }),
      }),
    )
    .meta({ description: "Largest climb first." }),
  unmoved: z.array(
    z.strictObject({
      ...{ code: z.string(), name: z.string(), months: count },
      reason: z.enum(["series-break", "core-channel", "too-few", "not-final"]),
    }),
  ),
  joint: z
    .strictObject({ before: z.number(), after: z.number(), change: z.number() })
    .nullable()
    .meta({ description: "Those of the rows together, over the same months." }),
  ...{ up: count, down: count },
}) satisfies z.ZodType<MovedReport>;
