import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { config } from "./config";

const LOCAL = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

/**
 * What time it is for this database. The demo's clock stands still, at the time in its setting `clock`,
 * so that its months are as final and as late tomorrow as today; every other database lives in real time.
 */
export async function clock(db: Database): Promise<Date> {
  const fixed = config().now;
  if (fixed) return fixed;
  const [setting] = await db.execute<{ value: string }>(sql`select value from setting where key = 'clock'`);
  return setting ? standing(setting.value) : new Date();
}

/** The local date of a moment, such as "2014-10-05": what the pure functions take as today. */
export function localDate(moment: Date): string {
  return LOCAL.format(moment);
}

/** Today, by this database's clock. */
export async function today(db: Database): Promise<string> {
  return localDate(await clock(db));
}

/** A date alone means noon, which is the same date in every time zone of the country. */
function standing(value: string): Date {
  return new Date(value.includes("T") ? value : `${value}T12:00:00Z`);
}
