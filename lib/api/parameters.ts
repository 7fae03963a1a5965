import { z } from "zod";
import en from "@/lib/i18n/messages/en.json";
import type { Call } from "./calls";

type ParameterName = keyof typeof en.api.parameters;

/** A parameter as one reads it. `name` has its words in the catalogues. */
export type Parameter = { name: ParameterName; allowed: string; default: string | null; required: boolean };

/** What a call can be asked with, or what its body can say. */
export function parametersOf(schema: Call["question"]): Parameter[] {
  return Object.entries(schema.shape).flatMap(([name, of]) => {
    if (!isParameter(name)) return [];
    const json = z.toJSONSchema(of as z.ZodType, { io: "input" });
    const ownDefault = json.default === undefined ? null : String(json.default);
    const required = !(of as z.ZodType).safeParse(undefined).success;
    return [{ name, allowed: allowedBy(json), default: ownDefault, required }];
  });
}

function isParameter(name: string): name is ParameterName {
  return name in en.api.parameters;
}

function allowedBy({ enum: values, examples, example, type }: Record<string, unknown> & { type?: unknown }): string {
  if (Array.isArray(values)) return values.join(", ");
  const shown = example ?? (Array.isArray(examples) ? examples[0] : undefined);
  return shown === undefined ? String(type ?? "string") : String(shown);
}
