import {
  type AuditFilter,
  type AuditRow,
  auditActors,
  auditCount,
  auditRows,
  hasAuditBeyond,
} from "@/db/access/audit-rows";
import type { Sql } from "@/db/sheets/copy";

export type AuditPage = {
  rows: AuditRow[];
  count: number;
  /** The ids to go on from; null where there is nothing more. */
  older: number | null;
  newer: number | null;
  actors: { actor: string; actorName: string | null }[];
};

export type AuditPlace = { before?: number | undefined; after?: number | undefined };

const PAGE = 50;

/** One page of the audit log, newest first. */
export async function auditPage(sql: Sql, filter: AuditFilter, place: AuditPlace): Promise<AuditPage> {
  const [rows, count, actors] = await Promise.all([
    auditRows(sql, filter, { ...place, limit: PAGE }),
    auditCount(sql, filter),
    auditActors(sql),
  ]);
  const [newest, oldest] = [rows[0], rows.at(-1)];
  const [older, newer] = await Promise.all([
    oldest ? hasAuditBeyond(sql, filter, oldest.id, "older") : false,
    newest ? hasAuditBeyond(sql, filter, newest.id, "newer") : false,
  ]);
  return {
    ...{ rows, count, actors },
    older: older && oldest ? oldest.id : null,
    newer: newer && newest ? newest.id : null,
  };
}

const PIECE = 2000;

/** Every line that fits, newest first, piece by piece; what is written meanwhile is not among them. */
export async function* everyAudit(sql: Sql, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  let before: number | undefined;
  for (;;) {
    const rows = await auditRows(sql, filter, { before, limit: PIECE });
    if (rows.length > 0) yield rows;
    if (rows.length < PIECE) return;
    before = rows.at(-1)?.id;
  }
}
