import { z } from "zod";
import { count } from "./answer-parts";

/** What was kept or taken away, and under which version. */
export const contactAnswer = z.strictObject({
  version: count,
  ...{ country: z.string(), municipality: z.string(), address: z.string() },
});
