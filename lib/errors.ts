export const ERROR_CODES = [
  "invalid",
  "not-found",
  "conflict",
  "unauthenticated",
  "forbidden",
  "too-large",
  "too-many",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.some((known) => known === code);
}

/**
 * Something a user can cause and mend. `message` is in English, for logs and API readers; the pages translate
 * `code` and `details`. Anything that is not an AppError is a bug: logged with its cause, answered without detail.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "AppError";
  }
}
