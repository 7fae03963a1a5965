import type postgres from "postgres";
import { type Discrepancy, discrepancies } from "@/db/sheets/verify";

export type { Discrepancy } from "@/db/sheets/verify";

/** Checks rollups against sheets against revisions, all in SQL; empty when everything agrees. */
export function verify(sql: postgres.Sql): Promise<Discrepancy[]> {
  return discrepancies(sql);
}
