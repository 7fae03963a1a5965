import { z } from "zod";
import type { CompletenessReport } from "@/lib/reports/delivery/completeness";
import type { ProgressReport } from "@/lib/reports/progress";
import {
  count,
  day,
  measure,
  month,
  names,
  place,
  reason,
  share,
  stamp,
  state,
  verdictWord,
  windowKind,
} from "./answer-parts";

const point = z
  .strictObject({
    month,
    state,
    ...{ total: count, digital: count, selfService: count },
    ...{ share, digitalShare: share, selfServiceShare: share },
    low: share.meta({ description: "The least that the share of an incomplete month can be." }),
    high: share,
    complete: z.boolean(),
    corrected: z.boolean().meta({ description: "A count was changed or withdrawn after its month was final." }),
    enough: z.boolean().meta({ description: "False: stands for less than 80 % of the inhabitants." }),
    over: count.meta({ description: "How many municipalities are in the sums, of how many." }),
    of: count,
    path: share.meta({ description: "What the strategy expects in the window." }),
    missing: z.array(z.strictObject({ channel: z.string(), areas: z.array(z.string()) })),
    byChannel: z.record(z.string(), count.nullable()),
  })
  .meta({ id: "Point" });

const target = z
  .strictObject({
    ...{ measure, year: count, month, at: z.number() },
    kind: z.enum(["baseline", "target"]),
    ...{ strategy: z.string(), share: z.number(), shareBp: count, source: z.string(), note: names.nullable() },
    municipality: z.string().nullable(),
    comparable: z.boolean(),
    result: share.meta({ description: "The share of its year, once that is final." }),
    ...{ verdict: verdictWord.nullable(), reason },
  })
  .meta({ id: "ProgressTarget" });

export const progressAnswer = z.strictObject({
  ...stamp,
  country: z.string(),
  municipality: z.string().nullable(),
  group: z.string().nullable(),
  area: z.string().nullable(),
  ...{ measure, window: windowKind },
  points: z.array(point),
  targets: z.array(target),
  summary: z.strictObject({
    ...{ month, state, share, path: share, distance: share, gap: share },
    missingInquiries: count.nullable(),
    ...{ verdict: verdictWord, reason },
  }),
}) satisfies z.ZodType<ProgressReport>;

export const completenessAnswer = z.strictObject({
  ...stamp,
  country: z.string(),
  months: z.array(
    z.strictObject({
      ...{ month, state, deadline: day, of: count, complete: count, incomplete: count, missingCount: count },
      missing: z.array(place).meta({ description: "The first 100 by name." }),
    }),
  ),
}) satisfies z.ZodType<CompletenessReport>;
