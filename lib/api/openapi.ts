import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import en from "@/lib/i18n/messages/en.json";
import { RELEASE } from "@/lib/release";
import { error } from "./answer-parts";
import { CALLS, type Call } from "./calls";
import { STATUS_OF } from "./status";
import { securityOf } from "./who-may";

/** The API as an OpenAPI 3.1 document, made of the schemas that requests are checked with. */
export function openApi() {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Kanalbarometer",
      version: RELEASE,
      description:
        "Inquiries to municipalities by channel, and how far the digital share has come. Shares are 0 to 1, unrounded; months YYYY-MM. " +
        "Every answer carries the version of the data. Reads carry an ETag and answer 304 to If-None-Match.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    components: { securitySchemes: SECURITY },
    paths: paths(),
  });
}

/** How a caller says who it is. */
const SECURITY = {
  key: { type: "http", scheme: "bearer", description: "A municipality's key, made by an administrator." },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "kanalbarometer.session_token",
    description:
      "The cookie of somebody who has signed in (by https: __Host-…); a change must come from the server's own pages.",
  },
} as const;

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const call of CALLS) all[call.path] = { ...all[call.path], [call.method]: operation(call) };
  return all;
}

function operation(call: Call): ZodOpenApiOperationObject {
  const inPath = [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const shape = Object.entries(call.question.shape);
  const path = Object.fromEntries(shape.filter(([name]) => inPath.includes(name)));
  const query = Object.fromEntries(shape.filter(([name]) => !inPath.includes(name)));
  return {
    summary: en.api.calls[call.id],
    operationId: call.id,
    security: securityOf(call),
    requestParams: { path: z.object(path), query: z.object(query) },
    ...(call.body && { requestBody: requestBody(call.body) }),
    responses: { [`${call.status}`]: response(call), ...refusals(call) },
  };
}

function requestBody(body: NonNullable<Call["body"]>): ZodOpenApiOperationObject["requestBody"] {
  if (body !== "file") return { required: false, content: { "application/json": { schema: body } } };
  const form = { type: "object" as const, properties: { file: { type: "string" as const, format: "binary" } } };
  return {
    required: true,
    content: { "text/csv": { schema: { type: "string" } }, "multipart/form-data": { schema: form } },
  };
}

const ETAG = { ETag: { schema: { type: "string" }, description: "Changes with the data and with the day." } } as const;

function response({ answer, method }: Call): ZodOpenApiResponseObject {
  return {
    description: "The answer.",
    ...(method === "get" && { headers: ETAG }),
    content:
      answer === "csv"
        ? { "text/csv": { schema: { type: "string" } } }
        : { "application/json": { schema: answer ?? { type: "object" } } },
  };
}

function refusals({ errors }: Call) {
  return Object.fromEntries(
    errors.map((code) => [
      `${STATUS_OF[code]}`,
      { description: code, content: { "application/json": { schema: error } } },
    ]),
  );
}
