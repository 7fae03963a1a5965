import type { Database } from "@/db/client";
import { type VersionRow, versionAt, versionByNumber, versionOnDay } from "@/db/queries/current-version";
import { AppError } from "@/lib/errors";

/** The version that is meant by a number, by a local day (the one that stood at its end) or by an ISO time. */
export async function askedVersion(db: Database, asked: string): Promise<VersionRow> {
  if (/^\d{1,9}$/.test(asked)) {
    const version = await versionByNumber(db, Number(asked));
    if (!version) throw new AppError("not-found", `There is no version ${asked}.`, { asOf: asked });
    return version;
  }
  const moment = new Date(asked);
  if (Number.isNaN(moment.getTime()))
    throw new AppError("not-found", `${asked} is neither a version's number, nor a day, nor a time.`, { asOf: asked });
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) ? versionOnDay(db, asked) : versionAt(db, moment);
}
