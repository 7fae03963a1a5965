import type { Sql } from "@/db/sheets/copy";

/**
 * Counts one more attempt of somebody at something, in a window that begins with the first, and answers how many there
 * have been in it. Shares its table with the sign-in's own counting.
 */
export async function countAttempt(
  sql: Sql,
  { key, seconds, now }: { key: string; seconds: number; now: Date },
): Promise<number> {
  const at = now.getTime();
  const [row] = await sql<{ count: number }[]>`
    insert into rate_limit (id, key, count, last_request) values (${key}, ${key}, 1, ${at})
    on conflict (key) do update set
      count = case when rate_limit.last_request < ${at - seconds * 1000} then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request < ${at - seconds * 1000} then ${at} else rate_limit.last_request end
    returning count`;
  return row?.count ?? 1;
}
