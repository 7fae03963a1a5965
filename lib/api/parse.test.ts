import { expect, test } from "vitest";
import { z } from "zod";
import { readBody, readQuestion } from "./parse";

const question = z.strictObject({ country: z.string().default("dk"), id: z.coerce.number().optional() });
const asked = (query: string, path?: Record<string, string>) =>
  readQuestion(question, new URL(`http://here/?${query}`), path);

const body = z.strictObject({ name: z.string(), members: z.array(z.string()).default([]) });

test.each([
  ["country=dk&country=no", "country"],
  ["country=dk&coun%74ry=no", "country"],
])("%s does not say which is meant", (query, parameter) => {
  expect(() => asked(query)).toThrow(
    expect.objectContaining({ code: "invalid", details: { problems: [expect.objectContaining({ parameter })] } }),
  );
});

test("a query does not replace what the path names", () => {
  expect(asked("country=no", { id: "7" })).toEqual({ country: "no", id: 7 });
  expect(() => asked("id=8", { id: "7" })).toThrow("is given twice");
});

test.each(["country%5B%5D=no", "__proto__=x", "constructor=x", "country.role=x"])("%s is unknown", (query) => {
  expect(() => asked(query)).toThrow("is unknown");
});

test("a null byte is said to be one, in a query, a path, a value, a name, however deep", () => {
  expect(() => asked("country=d%00k")).toThrow("null byte");
  expect(() => asked("", { id: "7\0" })).toThrow("null byte");
  for (const text of [
    '{"name":"a\\u0000b"}',
    '{"name":"a","members":["x\\u0000"]}',
    '{"name":"a","\\u0000":1}',
    '{"name":"a\0"}',
  ])
    expect(() => readBody(body, text)).toThrow(expect.objectContaining({ code: "invalid" }));
});

test.each([
  '"__proto__":{"role":"administrator"}',
  '"constructor":{"prototype":{"role":"x"}}',
  '"role":"administrator"',
])("a body with %s besides what is asked for is refused, and no object is another one after it", (more) => {
  expect(() => readBody(body, `{"name":"a",${more}}`)).toThrow(expect.objectContaining({ code: "invalid" }));
  const anything: { role?: unknown } = {};
  expect(anything.role).toBeUndefined();
});

test.each(["[]", "null", '"name"', "7", "{", `${"[".repeat(5000)}`])("%.20s is no body", (text) => {
  expect(() => readBody(body, text)).toThrow(expect.objectContaining({ code: "invalid" }));
});
