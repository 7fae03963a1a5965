import type { Sql } from "@/db/sheets/copy";
import { momentIn } from "./moment";

export type AuditEntry = {
  at: Date;
  actor: string | null;
  action: string;
  subject: string | null;
  outcome: "done" | "refused";
  address: string | null;
  requestId: string | null;
  details: Record<string, unknown> | null;
};

/** Adds a line to the audit log; the database refuses to change or remove one. */
export async function addAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  const details = entry.details === null ? null : JSON.stringify(entry.details);
  await sql`
    insert into audit (at, actor, action, subject, outcome, address, request_id, details)
    values (${momentIn(sql, entry.at)}, ${entry.actor}, ${entry.action}, ${entry.subject}, ${entry.outcome}, ${entry.address},
      ${entry.requestId}, ${details}::text::jsonb)`;
}
