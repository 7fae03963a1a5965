import type { Month } from "@/lib/domain/month";
import { share } from "@/lib/domain/share";
import type { Context } from "@/lib/reports/context";
import type { Compared, ComparedWindow, WindowFigures } from "./comparison";

/** Twelve months to the latest final month of each version, as both have them: one window where it is the same month. */
export async function comparedWindows(compared: Compared, municipality: string | undefined): Promise<ComparedWindow[]> {
  const { before, after } = compared;
  const months = [...new Set([await lastWindow(before), await lastWindow(after)])].filter((month) => month !== null);
  return Promise.all(
    months.sort().map(async (month) => ({
      month,
      country: { before: await countryFigures(before, month), after: await countryFigures(after, month) },
      municipality:
        municipality === undefined || compared.municipalityId === undefined
          ? null
          : {
              before: await ownFigures(before, compared.municipalityId, month),
              after: await ownFigures(after, compared.municipalityId, month),
            },
    })),
  );
}

/** The latest final month that the country has sums of; null where it has none. */
async function lastWindow(context: Context | null): Promise<Month | null> {
  if (!context) return null;
  const rows = await context.sums.country("rolling12");
  return rows.findLast(({ month, over }) => month <= context.stamp.lastFinal && over > 0)?.month ?? null;
}

async function countryFigures(context: Context | null, month: Month): Promise<WindowFigures | null> {
  const row = (await context?.sums.country("rolling12"))?.find((candidate) => candidate.month === month);
  if (!row) return null;
  const sum = { ...row, complete: row.over > 0 };
  const { over, of, total } = row;
  return { share: share(sum, "digital"), selfService: share(sum, "self_service"), over, of, total };
}

async function ownFigures(context: Context | null, id: number, month: Month): Promise<WindowFigures | null> {
  const row = (await context?.sums.municipality(id, "rolling12"))?.find((candidate) => candidate.month === month);
  if (!row) return null;
  const over = row.complete ? 1 : 0;
  return { share: share(row, "digital"), selfService: share(row, "self_service"), over, of: 1, total: row.total };
}
