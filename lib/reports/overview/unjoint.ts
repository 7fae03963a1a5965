import { declarations } from "@/db/queries/declarations";
import { declaredChannels } from "@/db/queries/declared-channels";
import type { UnjointMunicipality } from "@/db/queries/unjoint-municipalities";
import { storedKind } from "@/db/queries/window-sums";
import { missingSlots } from "@/lib/domain/completeness";
import { everyMonth, type Month, monthIndex } from "@/lib/domain/month";
import { windowOf } from "@/lib/reports/answered-window";
import { type AnsweredWindow, LIST_LIMIT, type Limited } from "@/lib/reports/asked";
import type { UnjointReason, UnjointRow } from "@/lib/reports/blocks";
import type { Context } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";
import { declaredIn } from "@/lib/reports/sheet-rules";
import { type UnjointFacts, unjointReasons } from "./unjoint-reasons";

type Months = Map<Month, { complete: boolean; missingSlots: number[] }>;

/** Who is not in the joint figure of a window, each with every reason. */
export async function unjointRows(context: Context, answered: AnsweredWindow): Promise<Limited<UnjointRow>> {
  const { count, rows } = await context.sums.unjoint(storedKind(answered.window), answered.month, LIST_LIMIT);
  const reasons = await reasonsOfEach(context, answered, rows);
  return { count, rows: rows.map(({ code, name }, index) => ({ code, name, reasons: reasons[index] ?? [] })) };
}

/** Why each of these municipalities is not in the joint figure of a window, in their order. */
export async function reasonsOfEach(
  context: Context,
  answered: AnsweredWindow,
  rows: readonly UnjointMunicipality[],
): Promise<UnjointReason[][]> {
  const facts = await unjointFacts(context, answered, rows);
  return facts.map((known) => unjointReasons(known, windowOf(answered), context.registers));
}

/** Why one municipality is not in the joint figure of a window; empty where it is. */
export async function reasonsOf(
  context: Context,
  answered: AnsweredWindow,
  row: UnjointMunicipality,
): Promise<UnjointReason[]> {
  const [reasons] = await reasonsOfEach(context, answered, [row]);
  return reasons ?? [];
}

/** What the reasons are taken from. Sheets are read only where a month is incomplete. */
async function unjointFacts(
  { tx, sums, lineage, asOf }: Context,
  { from, month: to }: AnsweredWindow,
  rows: readonly UnjointMunicipality[],
): Promise<UnjointFacts[]> {
  const ids = [...new Set(rows.flatMap(({ id }) => [id, ...lineage.ancestors(id)]))];
  const [months, channels] = await Promise.all([sums.months(ids, from, to), declaredChannels(tx, ids, asOf)]);
  const related = rows.flatMap(({ id }) => (lineage.hasPredecessors(id) ? [id, ...lineage.ancestors(id)] : []));
  const gapped = new Set([...months.filter((row) => !row.complete).map((row) => row.municipalityId), ...related]);
  const [sheets, declared] = await Promise.all([
    sums.sheets([...gapped], from, to),
    declarations(tx, [...gapped], asOf),
  ]);
  const cells = grouped(declared, (row) => row.municipalityId);
  const reported = new Map<number, Months>(ids.map((id) => [id, new Map()]));
  for (const { municipalityId, month, complete } of months)
    reported.get(municipalityId)?.set(month, { complete, missingSlots: [] });
  for (const { municipalityId, month, counts } of sheets) {
    const known = reported.get(municipalityId)?.get(month);
    if (known && !known.complete)
      known.missingSlots = missingSlots(declaredIn(cells.get(municipalityId) ?? [], month), counts);
  }
  const declaredSlots = (id: number, month: Month) => declaredIn(cells.get(id) ?? [], month);
  return rows.map((row) => {
    if (!lineage.hasPredecessors(row.id)) {
      const spans = channels.filter(({ municipalityId }) => municipalityId === row.id);
      return { ...row, months: reported.get(row.id) ?? new Map(), channels: spans };
    }
    const members = (month: Month) => lineage.membersIn(row.id, monthIndex(month), monthIndex(to));
    return { ...row, members, months: monthsOf(members, { from, to, reported, declaredSlots }), channels };
  });
}

type Reported = {
  from: Month;
  to: Month;
  reported: ReadonlyMap<number, Months>;
  declaredSlots: (id: number, month: Month) => number[];
};

/** The months of a merged municipality. Whoever of its members reported nothing leaves all its declared cells missing. */
function monthsOf(members: (month: Month) => readonly number[] | null, facts: Reported): Months {
  const { from, to, reported, declaredSlots } = facts;
  const months: Months = new Map();
  for (const month of everyMonth(from, to)) {
    const parts = (members(month) ?? []).map((id) => ({ id, known: reported.get(id)?.get(month) }));
    if (parts.every(({ known }) => known === undefined)) continue;
    const missing = parts.flatMap(({ id, known }) => known?.missingSlots ?? declaredSlots(id, month));
    const complete = parts.every(({ known }) => known?.complete === true);
    months.set(month, { complete, missingSlots: [...new Set(missing)] });
  }
  return months;
}
