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
  const given: Record<string, string> = { ...path };
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    if (values.length > 1 || name in path)
      throw invalid([{ parameter: name, value: values, message: "is given twice" }]);
    given[name] = values[0] ?? "";
  }
  return parsed(schema, given);
}

/** The checked JSON body of a request; an empty body is an empty object. */
export function readBody<S extends z.ZodObject>(schema: S, body: string): z.output<S> {
  if (body.trim() === "") return parsed(schema, {});
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new AppError("invalid", "The body is no JSON.");
  }
  return parsed(schema, value);
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
