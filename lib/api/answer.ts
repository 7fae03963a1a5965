import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { STATUS_OF } from "./status";

const REQUEST_ID = "x-request-id";

/**
 * Answers a request, whatever happens: what a user can mend says so in the one shape of errors; anything else is a bug,
 * logged with its cause and answered without detail. The one place where the API catches.
 */
export async function answered(request: Request, work: () => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get(REQUEST_ID) ?? randomUUID();
  const response = await work().catch((error: unknown) => refusal(error, request, requestId));
  response.headers.set(REQUEST_ID, requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
}

/** The one shape of errors. */
export function errorAnswer(code: string, message: string, details: Record<string, unknown>, status: number): Response {
  return Response.json({ error: { code, message, details } }, { status });
}

function refusal(error: unknown, request: Request, requestId: string): Response {
  if (error instanceof AppError) return errorAnswer(error.code, error.message, error.details, STATUS_OF[error.code]);
  const { pathname } = new URL(request.url);
  log().error({ err: error, requestId, method: request.method, path: pathname }, "A request failed");
  return errorAnswer("internal", "Something went wrong on the server.", { requestId }, 500);
}
