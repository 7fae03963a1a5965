import type { Database } from "@/db/client";
import { declarations } from "@/db/queries/declarations";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { addMonths } from "@/lib/domain/month";
import { windowOf } from "./answered-window";
import { type AnsweredWindow, LIST_LIMIT } from "./asked";
import type { UnjointReason } from "./blocks";
import type { Context } from "./context";
import { grouped } from "./grouped";
import { kept } from "./kept";
import { reasonsOfEach } from "./unjoint";
import { windowBounds } from "./window-bounds";

/** Why a municipality is not in the joint figures, in every detail, and between which shares it lies. */
export type Absence = { reasons: UnjointReason[]; low: number | null; high: number | null };

const absences = kept<Map<number, Absence>>(16);

/** How far back a cell's earlier counts are looked for: twelve reported months, some of them missing. */
const YEARS_BACK = 2;

/** Of the first hundred, by id. */
export async function absencesOf(
  db: Database,
  context: Context,
  answered: AnsweredWindow,
  rows: readonly LeagueSumRow[],
): Promise<ReadonlyMap<number, Absence>> {
  const first = rows.slice(0, LIST_LIMIT);
  const { registers, stamp } = context;
  const { window, month, measure } = answered;
  const ids = first.map(({ id }) => id);
  const key = [registers.country.code, stamp.version, window, month, measure, ...ids].join(" ");
  return absences(db, key, () => read(context, answered, first));
}

async function read(
  context: Context,
  answered: AnsweredWindow,
  rows: readonly LeagueSumRow[],
): Promise<Map<number, Absence>> {
  const { tx, sums, asOf, registers } = context;
  const ids = rows.map(({ id }) => id);
  const [reasons, sheets, declared] = await Promise.all([
    reasonsOfEach(context, answered, rows),
    sums.sheets(ids, addMonths(answered.from, -12 * YEARS_BACK), answered.month),
    declarations(tx, ids, asOf),
  ]);
  const [own, cells] = [grouped(sheets, (row) => row.municipalityId), grouped(declared, (row) => row.municipalityId)];
  return new Map(
    rows.map(({ id }, index) => {
      const facts = { sheets: own.get(id) ?? [], declared: cells.get(id) ?? [] };
      const bounds = windowBounds(facts, windowOf(answered), answered.measure, registers);
      return [id, { reasons: reasons[index] ?? [], low: bounds?.low ?? null, high: bounds?.high ?? null }];
    }),
  );
}
