import type { Database } from "@/db/client";
import { declarations } from "@/db/queries/declarations";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { ValueColumn } from "@/lib/domain/league-order";
import { addMonths } from "@/lib/domain/month";
import { windowOf } from "@/lib/reports/answered-window";
import { type AnsweredWindow, LIST_LIMIT } from "@/lib/reports/asked";
import type { UnjointReason } from "@/lib/reports/blocks";
import type { Context } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";
import { kept } from "@/lib/reports/kept";
import { reasonsOfEach } from "@/lib/reports/overview/unjoint";
import { windowBounds } from "@/lib/reports/window-bounds";
import {
  type ColumnFacts,
  type NoValueReason,
  reasonOf,
  shareOf,
  type UnrankedReason,
  withoutValue,
} from "./league-columns";

/** Why a municipality is not in the joint figures, in every detail, and between which shares it lies. */
export type Absence = { reasons: UnjointReason[]; low: number | null; high: number | null };

const absences = kept<Map<number, Absence>>(16);

/** How far back a cell's earlier counts are looked for: twelve reported months, some of them missing. */
const YEARS_BACK = 2;

/** Of the first hundred, by id. */
async function absencesOf(
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

/** `reasons` say what is missing in detail; `low` and `high` between which shares the window lies, where that is known. */
export type UnrankedRow = Absence & { code: string; name: string; reason: UnrankedReason | NoValueReason };

type Unranked = {
  all: readonly LeagueSumRow[];
  facts: ColumnFacts;
  rows: readonly LeagueSumRow[];
  by: ValueColumn;
  /** Bounds are of all inquiries: a league of areas has none. */
  isOfAreas: boolean;
};

/** Who has no value in the sorted column, each with the reason; `all` have the sums of all inquiries. */
export async function unrankedRows(
  db: Database,
  context: Context,
  { all, facts, rows, by, isOfAreas }: Unranked,
): Promise<UnrankedRow[]> {
  const whole = new Map(all.map((row) => [row.id, row]));
  const absent = rows.filter(({ id }) => whole.get(id)?.joint !== true);
  const absences = await absencesOf(db, context, facts.answered, absent);
  return rows.map((row) => {
    const { code, name } = row;
    const own = whole.get(row.id) ?? row;
    const known = absences.get(row.id) ?? { reasons: [], low: null, high: null };
    const absence = isOfAreas ? { ...known, low: null, high: null } : known;
    return { code, name, reason: whyUnranked(row, own, facts, by), ...absence };
  });
}

/** `own` has the sums of all inquiries, `row` those of the areas asked for. */
function whyUnranked(row: LeagueSumRow, own: LeagueSumRow, facts: ColumnFacts, by: ValueColumn) {
  if (shareOf(own, facts.answered) === null) return reasonOf(own, facts.answered);
  if (shareOf(row, facts.answered) !== null) return withoutValue(facts, by, row);
  return own.byArea ? "no-inquiries" : "not-by-area";
}
