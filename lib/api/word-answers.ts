import { z } from "zod";
import { count, place } from "./answer-parts";

const kind = z.enum(["area", "channel"]);

export const wordsAnswer = z.strictObject({
  words: z.array(
    z.strictObject({
      ...{ municipality: place, kind, written: z.string() },
      target: z.string().nullable().meta({ description: "A code; null is left out of the sums." }),
      sinceVersion: count,
    }),
  ),
});

export const endedWordAnswer = z.strictObject({
  ...{ version: count, country: z.string(), municipality: z.string(), labelKind: kind, label: z.string() },
});
