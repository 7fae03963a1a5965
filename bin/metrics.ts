import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Counter({
  name: "kanalbarometer_requests_total",
  help: "Answered requests, by what was asked for, method and status.",
  labelNames: ["kind", "method", "status"],
  registers: [registry],
});

const duration = new Histogram({
  name: "kanalbarometer_request_duration_seconds",
  help: "From the request's first byte to the answer's last.",
  labelNames: ["kind"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

/** Counts an answer. The labels are few and fixed: an address as a label would let anybody fill the memory. */
export function observe(answer: { method: string; path: string; status: number; seconds: number }): void {
  const kind = kindOf(answer.path);
  const method = METHODS.has(answer.method) ? answer.method : "other";
  requests.inc({ kind, method, status: String(answer.status) });
  duration.observe({ kind }, answer.seconds);
}

export function isMetrics({ method, url }: Pick<IncomingMessage, "method" | "url">): boolean {
  return method === "GET" && url?.split("?")[0] === "/metrics";
}

/** What Prometheus reads. */
export async function sendMetrics(response: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" }).end(text);
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function kindOf(path: string): "api" | "asset" | "metrics" | "page" {
  if (path.startsWith("/api/")) return "api";
  if (path.startsWith("/_next/")) return "asset";
  return path === "/metrics" ? "metrics" : "page";
}
