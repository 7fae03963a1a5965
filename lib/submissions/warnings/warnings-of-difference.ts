import { createHash } from "node:crypto";
import { byMunicipality } from "@/db/sheets/declarations";
import { addMonths, type Month, monthIndex } from "@/lib/domain/month";
import type { Counts } from "@/lib/domain/slot";
import type { Difference, LeftOut } from "@/lib/submissions/commit/difference";
import type { Problem } from "@/lib/submissions/read/reading";
import { type Warning, type WarningRules, warningsOf } from "./warnings";

/** Of a file that brings many years, so many of its latest months are looked at: what is older, nobody counts again. */
const MONTHS_LOOKED_AT = 36;

type Sheet = { municipalityId: number; month: Month; counts: Counts };

/** What looks unusual in a difference, beside what stands in its months and in the year before. */
export function differenceWarnings(
  { changes, leftOut }: Pick<Difference, "changes" | "leftOut">,
  standing: Iterable<Sheet>,
  rules: WarningRules,
): Warning[] {
  const last = [...new Set(changes.map(({ month }) => month))].sort().at(-1);
  if (!last) return [];
  const first = addMonths(last, 1 - MONTHS_LOOKED_AT);
  const sheets = sheetsOf(standing);
  for (const { municipalityId, month, after } of changes) keep(sheets, { municipalityId, month, counts: after });
  const isLeftOut = leftOutBy(leftOut);
  const looked = changes.filter(({ month }) => month >= first);
  return [...byMunicipality(looked)].flatMap(([id, own]) =>
    warningsOf(own, sheets.get(id) ?? new Map(), {
      rules,
      isLeftOut: (month, channelSlot) => isLeftOut(id, channelSlot, month),
    }),
  );
}

/** The same for the same warnings: tells whether those that were ticked are those that are taken over. */
export function warningsDigest(warnings: readonly Warning[], file: readonly Problem[]): string {
  return createHash("sha256")
    .update(JSON.stringify([warnings, file]))
    .digest("hex");
}

type Sheets = Map<number, Map<number, Counts>>;

function sheetsOf(standing: Iterable<Sheet>): Sheets {
  const sheets: Sheets = new Map();
  for (const sheet of standing) keep(sheets, sheet);
  return sheets;
}

function keep(sheets: Sheets, { municipalityId, month, counts }: Sheet): void {
  const own = sheets.get(municipalityId) ?? new Map<number, Counts>();
  sheets.set(municipalityId, own.set(monthIndex(month), counts));
}

function leftOutBy(leftOut: readonly LeftOut[]) {
  const known = new Set(
    leftOut.flatMap(({ municipalityId, channelSlot, months }) =>
      months.map((month) => `${municipalityId}:${channelSlot}:${month}`),
    ),
  );
  return (municipalityId: number, channelSlot: number, month: Month) =>
    known.has(`${municipalityId}:${channelSlot}:${month}`);
}
