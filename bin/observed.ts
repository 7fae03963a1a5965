import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { securityHeaders } from "@/lib/access/security-headers";
import { log } from "@/lib/log";
import { isMetrics, observe, sendMetrics } from "./metrics";

/**
 * Wraps the pages: every answer gets the security headers and a request id, is counted, and is written down once it is
 * sent. Next reads the nonce for its own scripts from the request's policy, so what a client sends there is replaced.
 */
export function observed(answer: RequestListener, options: { dev: boolean; https: boolean }): RequestListener {
  return (request, response) => {
    const id = randomUUID();
    const headers = securityHeaders(randomBytes(16).toString("base64"), options);
    request.headers["x-request-id"] = id;
    request.headers["content-security-policy"] = headers["content-security-policy"];
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("x-request-id", id);
    const began = performance.now();
    response.once("close", () => note(request, response, id, (performance.now() - began) / 1000));
    if (isMetrics(request)) void sendMetrics(response);
    else void answer(request, response);
  };
}

/** Reads that went well are many and say little: they are written down at the level `debug` only. No query, no header. */
function note(request: IncomingMessage, response: ServerResponse, requestId: string, seconds: number): void {
  const { method = "", url = "" } = request;
  const [path = ""] = url.split("?");
  const status = response.statusCode;
  observe({ method, path, status, seconds });
  if (path.startsWith("/_next/")) return;
  const isRead = method === "GET" || method === "HEAD";
  const level = status >= 500 ? "error" : status >= 400 ? "warn" : isRead ? "debug" : "info";
  log()[level]({ requestId, method, path, status, ms: Math.round(seconds * 1000) }, "request");
}
