import type { Sql } from "@/db/sheets/copy";
import { sessionWorks } from "./accounts";

/** `createdAt` and `usedAt` as ISO text; `token` never leaves the table. */
export type SessionRow = {
  id: string;
  createdAt: string;
  usedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
};

/** The sessions of an account that have not run out, the one used last first. */
export async function sessionsOf(sql: Sql, accountId: string): Promise<SessionRow[]> {
  return sql<SessionRow[]>`
    select id, to_json(created_at) #>> '{}' as "createdAt", to_json(updated_at) #>> '{}' as "usedAt",
      ip_address as "ipAddress", user_agent as "userAgent"
    from session s where user_id = ${accountId} and ${sessionWorks(sql)} order by updated_at desc, id`;
}

/** Ends one of an account's own sessions; false where it has none of that id. */
export async function endSession(sql: Sql, { id, accountId }: { id: string; accountId: string }): Promise<boolean> {
  const ended = await sql`delete from session where id = ${id} and user_id = ${accountId} returning id`;
  return ended.length > 0;
}
