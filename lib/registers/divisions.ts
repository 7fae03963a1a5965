import { eq, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { event } from "@/db/schema/events";
import type { Row } from "@/db/seed/rows";
import { dayAfter } from "./municipality-periods";

type Part = { id: number; code: string; name: string };

/** A municipality that was divided between others after its last day. */
export type Division = { until: string; divided: Part; into: Part[] };

/** What is written beside the series, in the country's language. */
const TITLES: Record<string, (divided: string, into: string) => string> = {
  dk: (divided, into) => `${divided} blev delt mellem ${into}`,
  no: (divided, into) => `${divided} ble delt mellom ${into}`,
  se: (divided, into) => `${divided} delades mellan ${into}`,
};
const IN_ENGLISH = (divided: string, into: string) => `${divided} was divided between ${into}`;
const LANGUAGES: Record<string, string> = { dk: "da", no: "nb", se: "sv" };

/**
 * The series breaks of divisions that were never registered: of the one that was divided and of everyone who got a part,
 * with the same words. A break that somebody has taken away since stays so.
 */
export async function newBreaks(
  tx: Database,
  country: string,
  divisions: readonly Division[],
): Promise<Row<typeof event>[]> {
  const wanted = divisions.flatMap((division) => {
    const title = titleOf(country, division);
    const fromDay = dayAfter(division.until);
    return [division.divided, ...division.into].map(({ id }) => ({ municipalityId: id, fromDay, title }));
  });
  if (wanted.length === 0) return [];
  const seen = await tx.select().from(event).where(eq(event.country, country));
  const [last] = await tx.select({ id: max(event.id) }).from(event);
  const isNew = (row: (typeof wanted)[number]) =>
    !seen.some(
      (known) =>
        known.kind === "series_break" &&
        known.municipalityId === row.municipalityId &&
        known.fromDay === row.fromDay &&
        known.title === row.title,
    );
  return wanted
    .filter(isNew)
    .map((row, index) => ({ id: (last?.id ?? 0) + 1 + index, country, kind: "series_break" as const, ...row }));
}

function titleOf(country: string, { divided, into }: Division): string {
  const named = ({ name, code }: Part) => `${name} (${code})`;
  const list = new Intl.ListFormat(LANGUAGES[country] ?? "en").format(into.map(named));
  return (TITLES[country] ?? IN_ENGLISH)(named(divided), list);
}
