import { z } from "zod";
import type { SubmissionRow } from "@/lib/reports/submission/submission";
import { changes, count, month, place, problem, stamp } from "./answer-parts";

const text = z.string();

const row = z
  .strictObject({
    id: count,
    state: z.enum(["draft", "committed", "discarded"]),
    source: z.enum(["page", "form", "api", "command", "revert", "demo"]),
    ...{ by: text, at: text, committedAt: text.nullable(), version: count.nullable() },
    ...{ fileName: text.nullable(), size: count.nullable(), hasFile: z.boolean(), rows: count, problems: count },
    changes: changes.nullable(),
    months: z.array(month),
    municipalities: z.strictObject({ count, rows: z.array(place) }),
    revertsId: count.nullable().meta({ description: "The submission that this one took back." }),
    revertedById: count.nullable(),
    reason: text.nullable(),
  })
  .meta({ id: "Submission" }) satisfies z.ZodType<SubmissionRow>;

export const historyAnswer = z.strictObject({
  ...{ version: count, versionAt: text.nullable(), count },
  submissions: z.array(row).meta({ description: "The latest 100." }),
});

export const submissionAnswer = z.looseObject({
  ...stamp,
  submission: row,
  problems: z.looseObject({ count, rows: z.array(problem) }),
  warnings: z.looseObject({ count, rows: z.array(problem) }),
  effect: z.looseObject({ changes, digest: text }).nullable().meta({ description: "What a draft would change." }),
});

export const arrivalAnswer = z.looseObject({
  id: count,
  state: z.enum(["draft", "committed"]),
  recognised: z.looseObject({
    layout: z.enum(["tidy", "by-channel", "by-month", "by-channel-and-month"]),
    delimiter: text.nullable(),
    encoding: text.nullable(),
    columns: z.array(z.looseObject({ letter: text, header: text, meaning: text.nullable() })),
  }),
  rows: count,
  problems: z.array(problem).meta({ description: "The first 200; with any, nothing can be committed." }),
  problemCount: count,
  warnings: z.array(problem),
  changes: changes.nullable().meta({ description: "Null where problems stop the file." }),
  months: z.array(month),
  municipalities: z.array(text),
});

export const receiptAnswer = z.looseObject({
  id: count,
  state: z.literal("committed"),
  version: count.nullable().meta({ description: "Null: everything stood already as the file says." }),
  changes,
});

export const discardAnswer = z.strictObject({ id: count, state: z.literal("discarded") });

export const healthAnswer = z.strictObject({
  status: z.enum(["ok", "failing"]),
  version: text.meta({ description: "The product's version." }),
  database: z.enum(["ok", "unreachable"]),
});
