import type postgres from "postgres";
import { municipalities } from "@/db/seed/municipalities";
import { DENMARK } from "@/db/seed/rows";
import { commitReading } from "@/lib/submissions/commit/commit";
import type { Reading, ReadSheet } from "@/lib/submissions/read/reading";
import { addDemoCalendar } from "./add-calendar";
import { seedContacts } from "./contacts";
import { type Delivery, demoDeliveries } from "./deliveries";
import { DEMO_CLOCK } from "./stories";

/** Before the first delivery, so that the demo's versions follow each other in its own time. */
const REGISTERED_AT = "2010-01-04T08:00:00Z";
const ADDRESSED_AT = "2010-01-05T08:00:00Z";

/**
 * Fills an empty database, registers and all, with the demo: everything goes in through the product's own commit.
 * Then marks it as the demo and stops its clock.
 */
export async function seedDemo(sql: postgres.Sql, onProgress: (message: string) => void = () => {}): Promise<void> {
  await sql`update version set at = ${REGISTERED_AT}::text::timestamptz where number = 1`;
  await seedContacts(sql, { country: DENMARK, by: "Demodata", at: new Date(ADDRESSED_AT) });
  for (const delivery of demoDeliveries()) {
    const { at, by, reason, sheets } = delivery;
    const receipt = await commitReading(sql, readingOf(sheets), {
      country: DENMARK,
      source: "demo",
      by,
      now: at,
      reason,
    });
    onProgress(progress(delivery, receipt.changes.new + receipt.changes.changed));
  }
  await addDemoCalendar(sql);
  await sql`insert into setting (key, value) values ('demo', 'true'), ('clock', ${DEMO_CLOCK})`;
  // The first pages are asked for at once, before PostgreSQL has looked at the new tables by itself.
  await sql`analyze`;
}

function progress({ sheets, by }: Delivery, counts: number): string {
  const months = sheets.map(({ month }) => month).sort();
  return `${by}: ${counts.toLocaleString("en")} counts, ${months[0]} to ${months.at(-1)}`;
}

/** What a file with these sheets would have been read as. */
function readingOf(sheets: ReadSheet[]): Reading {
  const rows = sheets.reduce((sum, { counts }) => sum + counts.filter((count) => count >= 0).length, 0);
  const ids = new Set(sheets.map(({ municipalityId }) => municipalityId));
  return {
    sheets,
    rows,
    problems: [],
    problemCount: 0,
    warnings: [],
    recognised: {
      layout: "tidy",
      delimiter: null,
      encoding: null,
      columns: [],
      understood: [],
      merged: [],
      rows,
      months: [...new Set(sheets.map(({ month }) => month))].sort(),
      municipalities: municipalities.filter(({ id }) => ids.has(id)).map(({ code }) => code),
    },
  };
}
