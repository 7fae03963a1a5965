import { z } from "zod";

type Schema = {
  type?: string | string[];
  $ref?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  $defs?: Record<string, Schema>;
};

/** An answer's shape as one reads it: `{ version: integer, points: [{ month: string, share: number | null }] }`, a field a line. */
export function shapeOf(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: "output" }) as Schema;
  return written(json, json.$defs ?? {}, "");
}

function written(schema: Schema, named: Record<string, Schema>, indent: string): string {
  const inner = (of: Schema, deeper = indent) => written(of, named, deeper);
  const referred = schema.$ref && named[schema.$ref.replace("#/$defs/", "")];
  if (referred) return inner(referred);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map((one) => inner(one)).join(" | ");
  if (schema.type === "array") return `[${inner(schema.items ?? {})}]`;
  if (schema.type !== "object") return [schema.type ?? "any"].flat().join(" | ");
  if (schema.properties) return fields(schema.properties, indent, inner);
  const { additionalProperties: rest } = schema;
  return typeof rest === "object" ? `{ …: ${inner(rest)} }` : "{ … }";
}

function fields(
  properties: Record<string, Schema>,
  indent: string,
  inner: (of: Schema, deeper: string) => string,
): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(([name, of]) => `${deeper}${name}: ${inner(of, deeper)}`);
  const short = `{ ${lines.map((line) => line.trim()).join(", ")} }`;
  return short.length <= 60 && !short.includes("\n") ? short : `{\n${lines.join(",\n")}\n${indent}}`;
}
