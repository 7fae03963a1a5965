import { ACTS, type Act } from "@/lib/access/routes";

/** Which lines the address asks for, under the names that it uses. */
export type AuditQuestion = {
  actor?: string;
  action?: Act;
  outcome?: "done" | "refused";
  from?: string;
  to?: string;
};

type Params = Record<string, string | string[] | undefined>;

/** The filter in an address; what is none of ours, or empty, counts as not said. */
export function auditQuestion(params: Params): AuditQuestion {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const [actor, outcome, from, to] = ["actor", "outcome", "from", "to"].map(one);
  const action = ACTS.find((act) => act === one("action"));
  return {
    ...(actor && { actor: actor.slice(0, 320) }),
    ...(action && { action }),
    ...((outcome === "done" || outcome === "refused") && { outcome }),
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
  };
}

/** Where a page of the list begins: older than a line, or newer than one. */
export function auditPlace(params: Params): { before?: number; after?: number } {
  const number = (name: string) => {
    const text = [params[name]].flat()[0] ?? "";
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const [before, after] = [number("before"), number("after")];
  if (before !== undefined) return { before };
  return after === undefined ? {} : { after };
}

/** The address of the list, or of its file, with this filter. */
export function auditAddress(
  path: string,
  question: AuditQuestion,
  more: Record<string, string | number | undefined> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...question, ...more }))
    if (value !== undefined && value !== "") params.set(name, String(value));
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
