import type { Answer } from "@/lib/submissions/commit/difference";

/** By channel code. */
export type Answers = Readonly<Record<string, Answer>>;

const VALUES = ["zero", "missing"] as const;

/** What the address says about channels that a file leaves out: `?zero=letter&missing=phone`. */
export function answersIn(search: Record<string, string | string[] | undefined>): Answers {
  return Object.fromEntries(VALUES.flatMap((value) => [search[value] ?? []].flat().map((channel) => [channel, value])));
}

/** The address's query with one more answer. */
export function withAnswer(search: string, channel: string, answer: Answer): string {
  const params = new URLSearchParams(search);
  for (const value of VALUES) params.delete(value, channel);
  params.append(answer, channel);
  return params.toString();
}
