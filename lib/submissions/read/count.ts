import { countIn } from "@/lib/domain/count";
import type { Complaint } from "./problem";
import { BLANK, WITHDRAWN } from "./reading";

/** A count as read, packed with what else a cell can say; `odd` names the way it was written where that is not plain digits. */
export type ReadCount = { count: number; odd: string | null };

/** Text of a file to count. `commaGroups`: the file is English or separated by commas. */
export function parseCount(text: string, commaGroups: boolean): ReadCount | Complaint {
  const read = countIn(text, commaGroups);
  if (read.is === "blank") return { count: BLANK, odd: null };
  if (read.is === "withdrawn") return { count: WITHDRAWN, odd: null };
  if (read.is === "count") return { count: read.count, odd: read.odd };
  return { code: read.code, ...(read.details && { details: read.details }) };
}
