import type { Sql } from "@/db/sheets/copy";
import { momentIn } from "./moment";

type Claim = {
  municipalityId: number;
  months: readonly string[];
  day: string;
  by: string;
  now: Date;
  addresses: readonly string[];
};

/** Takes the months that this municipality was not reminded of on this day, before the mail goes out: nobody sends twice. */
export async function claimReminders(sql: Sql, claim: Claim): Promise<string[]> {
  const { municipalityId, months, day, by, now, addresses } = claim;
  if (months.length === 0) return [];
  const rows = await sql<{ month: string }[]>`
    insert into reminder (municipality_id, month, day, sent_at, sent_by, addresses)
    select ${municipalityId}, (m || '-01')::date, ${day}::text::date, ${momentIn(sql, now)}, ${by}, ${[...addresses]}::text[]
    from unnest(${[...months]}::text[]) as m
    on conflict do nothing
    returning to_char(month, 'YYYY-MM') as month`;
  return rows.map(({ month }) => month).sort();
}

/** Gives them back where the mail was not sent. */
export async function releaseReminders(
  sql: Sql,
  { municipalityId, months, day }: Pick<Claim, "municipalityId" | "months" | "day">,
): Promise<void> {
  await sql`
    delete from reminder
    where municipality_id = ${municipalityId} and day = ${day}::text::date
      and to_char(month, 'YYYY-MM') in ${sql([...months])}`;
}
