import { z } from "zod";
import { VERSION_KINDS } from "@/lib/domain/version-kind";
import type { VersionRow } from "@/lib/reports/version-list";
import { changes, count, month, place, stamp } from "./answer-parts";

const text = z.string();
const versionKind = z.enum(VERSION_KINDS);

const row = z
  .strictObject({
    ...{ number: count, at: text, kind: versionKind, by: text, reason: text.nullable() },
    submission: z
      .strictObject({
        ...{ id: count, source: text, fileName: text.nullable(), hasFile: z.boolean() },
        revertsId: count.nullable(),
      })
      .nullable()
      .meta({ description: "What it came by; its original is at submissions/{id}/file." }),
    changes: changes.nullable().meta({ description: "Null where it changed registers only." }),
    months: z.array(month),
    municipalities: z.strictObject({ count, rows: z.array(place) }).meta({ description: "The first three." }),
  })
  .meta({ id: "Version" }) satisfies z.ZodType<VersionRow>;

export const versionsAnswer = z.strictObject({
  ...stamp,
  count: count.meta({ description: "How many fit the filter." }),
  kinds: z.array(z.strictObject({ kind: versionKind, count })),
  versions: z.array(row).meta({ description: "Newest first." }),
  older: count.nullable().meta({ description: "What to ask `before` for the next page; null on the last." }),
});
