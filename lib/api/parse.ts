import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** What is wrong with one parameter, and what is allowed. */
export type ParameterProblem = { parameter: string; value: unknown; message: string };

/** The checked question of a request; `invalid`, naming every parameter that is wrong or unknown. */
export function readQuestion<S extends z.ZodObject>(
  schema: S,
  url: URL,
  path: Record<string, string> = {},
): z.output<S> {
  const given = new Map(Object.entries(path)); // a map: `__proto__` is a name like any other
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    if (values.length > 1 || Object.hasOwn(path, name))
      throw invalid([{ parameter: name, value: values, message: "is given twice" }]);
    given.set(name, values[0] ?? "");
  }
  for (const [name, value] of given)
    if (value.includes("\0")) throw invalid([{ parameter: name, value, message: "has a null byte" }]);
  return parsed(schema, Object.fromEntries(given));
}

/** The checked JSON body of a request; an empty body is an empty object. */
export function readBody<S extends z.ZodObject>(schema: S, body: string): z.output<S> {
  if (body.trim() === "") return parsed(schema, {});
  let value: unknown;
  try {
    value = JSON.parse(body, withoutNullBytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid", "The body is no JSON.");
  }
  return parsed(schema, value);
}

/** PostgreSQL keeps no null byte in a text. */
function withoutNullBytes(name: string, value: unknown): unknown {
  if (name.includes("\0") || (typeof value === "string" && value.includes("\0")))
    throw new AppError("invalid", `${JSON.stringify(name)} has a null byte.`, { parameter: name });
  return value;
}

function parsed<S extends z.ZodObject>(schema: S, given: unknown): z.output<S> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => problemsOf(issue, given, Object.keys(schema.shape))));
}

function problemsOf(issue: z.core.$ZodIssue, given: unknown, known: string[]): ParameterProblem[] {
  if (issue.code === "unrecognized_keys") {
    const message = known.length > 0 ? `is unknown; known are ${known.join(", ")}` : "is unknown: there are none here";
    return issue.keys.map((parameter) => ({ parameter, value: givenAt(given, [parameter]), message }));
  }
  const message = issue.code === "invalid_value" ? `is one of ${issue.values.join(", ")}` : issue.message;
  return [{ parameter: issue.path.join("."), value: givenAt(given, issue.path), message }];
}

function givenAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const key of path) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return value ?? null;
}

function invalid(problems: ParameterProblem[]): AppError {
  const sentence = problems.map(
    ({ parameter, value, message }) => `${parameter} (${JSON.stringify(value)}) ${message}`,
  );
  return new AppError("invalid", `${sentence.join("; ")}.`, { problems });
}
