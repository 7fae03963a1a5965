import { type ErrorCode, isErrorCode } from "@/lib/errors";

/** What the API refused, with the code that the pages translate. `internal` and `unreachable` are no one's mistake. */
export class ApiFailure extends Error {
  constructor(
    readonly code: ErrorCode | "internal" | "unreachable",
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "ApiFailure";
  }
}

/** Asks this server's API and answers its JSON; what is refused, or cannot be reached, is an ApiFailure. */
export async function ask<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new ApiFailure("unreachable", String(cause));
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T; // the server's own answer, of the type that its route is checked against
  throw failureOf(answer, response.status);
}

function failureOf(answer: unknown, status: number): ApiFailure {
  const { error } = (answer ?? {}) as { error?: { code?: unknown; message?: unknown; details?: unknown } };
  if (!error) return new ApiFailure("internal", `HTTP ${status}`);
  const details = typeof error.details === "object" && error.details !== null ? { ...error.details } : {};
  return new ApiFailure(isErrorCode(error.code) ? error.code : "internal", String(error.message), details);
}
