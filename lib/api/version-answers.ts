import { z } from "zod";
import { VERSION_KINDS } from "@/lib/domain/version-kind";
import type { VersionRow } from "@/lib/reports/history/version-list";
import { changes, count, month, names, place, share, stamp, state } from "./answer-parts";

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
  latest: z
    .strictObject({ number: count, at: text })
    .nullable()
    .meta({ description: "The country's latest version, whatever the filter." }),
  kinds: z.array(z.strictObject({ kind: versionKind, count })),
  versions: z.array(row).meta({ description: "Newest first." }),
  older: count.nullable().meta({ description: "What to ask `before` for the next page; null on the last." }),
});

const label = z.strictObject({ code: text, names });
const became = { before: count.nullable(), after: count.nullable() };
const channelsOf = z.array(z.strictObject({ channel: label, ...became }));

export const cellAnswer = z.strictObject({
  ...stamp,
  ...{ municipality: place, month, state, area: label.nullable(), channel: label.nullable() },
  count: count.nullable().meta({ description: "What stands; null is not reported." }),
  changes: z
    .array(
      z.strictObject({
        ...{ version: count, at: text, kind: versionKind, by: text, reason: text.nullable() },
        ...{ submissionId: count.nullable(), cells: count, ...became, channels: channelsOf },
        corrected: z.boolean().meta({ description: "A count was changed or withdrawn after the month was final." }),
      }),
    )
    .meta({ description: "Newest first." }),
});

const windowFigures = z
  .strictObject({ share, selfService: share, over: count, of: count, total: count })
  .nullable()
  .meta({ description: "Null where the version had nothing of it." });
const twoWindows = z.strictObject({ before: windowFigures, after: windowFigures });

export const comparisonAnswer = z.strictObject({
  ...stamp,
  from: z.strictObject({ number: count, at: text.nullable() }),
  to: z.strictObject({ number: count, at: text.nullable() }),
  municipality: place.nullable(),
  windows: z.array(z.strictObject({ month, country: twoWindows, municipality: twoWindows.nullable() })),
  cells: count.meta({ description: "How many counts stand otherwise." }),
  sheets: z.strictObject({
    count,
    rows: z.array(z.strictObject({ municipality: place, month, cells: count, ...became, channels: channelsOf })),
  }),
  newSheets: z.strictObject({ count, cells: count, sum: count, municipalities: count, months: z.array(month) }),
  registers: z.strictObject({ count, rows: z.array(z.looseObject({ register: text })) }),
});
