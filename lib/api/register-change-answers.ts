import { z } from "zod";
import type { RulesReport } from "@/lib/reports/registers";
import { count, measure, month, names, share, stamp } from "./answer-parts";

const text = z.string();

export const versionAnswer = z.strictObject({ version: count });
export const changedCodeAnswer = z.strictObject({ code: text, version: count });
export const changedTargetAnswer = z.strictObject({ id: count, version: count });
export const changedStrategyAnswer = z.strictObject({ strategy: text, active: z.boolean(), version: count });

const shift = z.strictObject({ month, before: share, after: share, overBefore: count, overAfter: count, of: count });

export const changedRulesAnswer = z.strictObject({
  version: count.nullable().meta({ description: "Null where it was only asked what would change." }),
  effect: z.strictObject({
    measure,
    years: z.array(shift).meta({ description: "Final years whose joint share changes, or its base." }),
    latest: shift.nullable().meta({ description: "The twelve months to the latest final one." }),
    months: count.meta({ description: "Months in which a municipality has another sum or standing." }),
    municipalities: count,
    joining: count.meta({ description: "Municipalities that come into the joint figure of the latest twelve months." }),
    leaving: count,
  }),
});

export const rulesAnswer = z.strictObject({
  ...stamp,
  coreChannels: z.array(text),
  deadlineDay: count,
  lockDay: count,
}) satisfies z.ZodType<RulesReport>;

export const strategiesAnswer = z.strictObject({
  version: count,
  strategies: z.array(
    z.strictObject({
      strategy: text,
      active: z.boolean(),
      targets: z.array(
        z.strictObject({
          ...{
            id: count,
            municipality: text.nullable(),
            municipalityName: text.nullable(),
            measure,
            kind: z.enum(["baseline", "target"]),
            year: count,
          },
          ...{ shareBp: count, comparable: z.boolean(), source: text, note: names.nullable() },
        }),
      ),
    }),
  ),
});
