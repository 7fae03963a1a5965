import { expect, test } from "vitest";
import { z } from "zod";
import { CALLS, curlOf } from "./calls";
import { apiMarkdown } from "./markdown";
import { openApi } from "./openapi";
import { parametersOf } from "./parameters";
import { shapeOf } from "./shape";

test("the document has every call, each parameter and body field described", () => {
  const { paths } = openApi();
  for (const { method, path, id } of CALLS) {
    const operation = paths?.[path]?.[method];
    expect(operation).toMatchObject({ operationId: id, summary: expect.any(String) });
    for (const parameter of operation?.parameters ?? []) expect(parameter).toHaveProperty("description");
  }
});

test("every parameter has its words", () => {
  for (const { question, body, path } of CALLS)
    for (const schema of [question, ...(typeof body === "object" ? [body] : [])])
      expect([path, ...parametersOf(schema).map(({ name }) => name)]).toEqual([path, ...Object.keys(schema.shape)]);
});

test("docs/api.md says what the schemas say", async () => {
  await expect(apiMarkdown()).toMatchFileSnapshot("../../docs/api.md");
});

test("a shape reads like the answer", () => {
  const point = z.strictObject({ month: z.string(), share: z.number().nullable() });
  expect(shapeOf(z.strictObject({ points: z.array(point), by: z.record(z.string(), z.number()) }))).toBe(
    ["{", "  points: [{ month: string, share: number | null }],", "  by: { …: number }", "}"].join("\n"),
  );
});

test("a call can be tried as it is written", () => {
  const example = { query: "from=2014-07" };
  expect(curlOf({ path: "/api/v1/completeness", example })).toBe(
    "curl 'http://127.0.0.1:3000/api/v1/completeness?from=2014-07'",
  );
});
