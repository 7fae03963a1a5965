import { and, type Column, gt, isNull, lte, or, type SQL } from "drizzle-orm";

type Versioned = { sinceVersion: Column; untilVersion: Column };

/** The register rows that stood at a version; without one, those that stand now. */
export function standing(table: Versioned, version?: number): SQL | undefined {
  if (version === undefined) return isNull(table.untilVersion);
  return and(lte(table.sinceVersion, version), or(isNull(table.untilVersion), gt(table.untilVersion, version)));
}
