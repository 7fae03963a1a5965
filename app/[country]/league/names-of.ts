import type { ScopeReport } from "@/lib/reports/scope";

/** The names of the municipalities that are chosen: a picker that asks for the others knows these at once. */
export function namesOf({ municipalities }: ScopeReport, codes: readonly (string | null | undefined)[]) {
  return municipalities.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ code, name }));
}
