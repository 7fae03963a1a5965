import { z } from "zod";

/** The pieces that several answers are made of. */
export const month = z.string().meta({ description: "YYYY-MM", example: "2012-03" });
export const day = z.string().meta({ description: "YYYY-MM-DD", example: "2014-10-05" });
export const share = z.number().nullable().meta({ description: "0 to 1, unrounded; null where there is none." });
export const count = z.number().int();
export const state = z.enum(["open", "preliminary", "final"]);
export const measure = z.enum(["digital", "self_service"]);
export const windowKind = z.enum(["month", "rolling12", "year"]);
export const names = z.strictObject({ da: z.string(), en: z.string(), nb: z.string() });
export const place = z.strictObject({ code: z.string(), name: z.string() });
export const reason = z
  .enum(["incomplete", "no-inquiries", "no-path", "not-final", "too-few", "not-comparable"])
  .nullable()
  .meta({ description: "Why there is no verdict." });
export const verdictWord = z.enum(["reached", "not_reached", "ahead", "on_path", "behind", "none"]);

/** What every answer says about itself. */
export const stamp = {
  version: count.meta({ description: "The version of the data that was answered from." }),
  versionAt: z.string().nullable(),
  today: day,
  lastFinal: month.meta({ description: "The latest month that is final." }),
  lastClosed: month.meta({ description: "The latest month that can be reported." }),
};

export const changes = z.strictObject({ new: count, changed: count, withdrawn: count, unchanged: count });

export const problem = z
  .looseObject({
    sheet: z.string().optional().meta({ description: "The sheet of a workbook." }),
    line: count.nullable().meta({ description: "As in a spreadsheet: 1 is the header; null concerns the whole file." }),
    column: z.string().nullable().meta({ description: "The column's letter." }),
    value: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
  })
  .meta({ id: "Problem" });

export const error = z
  .strictObject({
    error: z.strictObject({
      code: z.string().meta({
        description:
          "invalid, not-found, conflict, unauthenticated, forbidden, too-large, too-many; internal for a fault of the server.",
      }),
      message: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  })
  .meta({ id: "Error" });
