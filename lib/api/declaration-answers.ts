import { z } from "zod";
import { count, month, place, share, stamp } from "./answer-parts";

const code = z.string();
const months = z.array(month);
const shift = z
  .strictObject({
    incomplete: months.meta({ description: "Have no share any more." }),
    complete: months.meta({ description: "Have a share from now on." }),
    unranked: months.meta({ description: "Complete, but neither ranked nor in the joint figure any more." }),
    ranked: months,
    withoutAreas: months.meta({ description: "Areas have no shares any more." }),
    withAreas: months,
  })
  .meta({ id: "Shift" });
const standing = z.strictObject({ cells: count, lackingCore: z.array(code), byArea: z.boolean() });

export const declarationsAnswer = z.strictObject({
  ...stamp,
  country: z.string(),
  municipality: place,
  cells: z.array(
    z.strictObject({ area: code, channel: code, from: month, to: month.nullable() }).meta({
      description: "A stretch in which a cell is counted, both months included; `to` null while it goes on.",
    }),
  ),
  channels: z.array(
    z.strictObject({
      channel: code,
      core: z.boolean(),
      areas: count,
      onlyInTotal: z.boolean(),
      since: month.nullable(),
    }),
  ),
  lackingCore: z.array(code).meta({ description: "Core channels that are not counted: no rank." }),
  byArea: z.boolean().meta({ description: "False: a channel is counted in total only, and no area has a share." }),
  answers: z.array(z.strictObject({ channel: code, answer: z.enum(["zero", "missing"]) })),
  history: z.array(
    z.strictObject({
      ...{ version: count, at: z.string(), by: z.string(), reason: z.string().nullable() },
      submission: count.nullable(),
      steps: z.array(
        z.strictObject({
          what: z.enum(["begun", "earlier", "ended", "reopened", "withdrawn"]),
          ...{ month: month.nullable(), cells: count, areas: z.array(code), channels: z.array(code) },
        }),
      ),
      answers: z.array(z.strictObject({ channel: code, answer: z.enum(["zero", "missing"]) })),
    }),
  ),
});

export const declarationAnswer = z.strictObject({
  version: count.nullable().meta({ description: "Null: nothing was saved." }),
  effect: z
    .strictObject({
      cells: count.meta({ description: "How many cells are counted otherwise." }),
      from: month.meta({ description: "The first month in which they are." }),
      months: shift,
      years: shift.meta({ description: "Calendar years, by their Decembers." }),
      latest: z.strictObject({ month, before: share, after: share }),
      standing: z.strictObject({ before: standing, after: standing }),
      countsOutside: count.meta({
        description: "Counts that stay in the sums though their cells are counted no more.",
      }),
      digest: z.string(),
    })
    .nullable()
    .meta({ description: "Null for answers about channels left out: they change no sum." }),
});

export type EffectAnswer = NonNullable<z.infer<typeof declarationAnswer>["effect"]>;
export type ShiftAnswer = z.infer<typeof shift>;
