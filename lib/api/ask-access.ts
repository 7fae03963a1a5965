/** What the sign-in refused: its code, and how long to wait where it says so. */
export class AccessFailure extends Error {
  constructor(
    readonly code: string,
    readonly seconds: number | null = null,
    /** Which field, and what is wrong with it. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "AccessFailure";
  }
}

type Refusal = { code?: unknown; seconds?: unknown; error?: { code?: unknown; details?: Record<string, unknown> } };

/** Asks for a sign-in, a change of the own account, or what a link is good for; what is refused is an AccessFailure. */
export async function askAccess<T>(url: string, { method = "POST", body = {} }: AccessCall = {}): Promise<T> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) }).catch(() => {
    throw new AccessFailure("unreachable");
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T; // the server's own answer
  throw accessFailure(response.status, (answer ?? {}) as Refusal, response.headers.get("x-retry-after"));
}

export type AccessCall = { method?: "POST" | "DELETE"; body?: object };

/** Two shapes: the sign-in's own, and that of every other route. */
export function accessFailure(status: number, refusal: Refusal, retryAfter: string | null): AccessFailure {
  const { code, seconds, error } = refusal;
  const wait = typeof seconds === "number" ? seconds : Number(retryAfter) || null;
  if (status === 429) return new AccessFailure("WAIT", wait);
  if (error) return new AccessFailure(String(error.code), null, error.details);
  return new AccessFailure(typeof code === "string" ? code : "internal");
}
