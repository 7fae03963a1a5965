import { declarations } from "@/db/queries/declarations";
import { declaredChannels } from "@/db/queries/declared-channels";
import type { UnjointMunicipality } from "@/db/queries/unjoint-municipalities";
import { storedKind } from "@/db/queries/window-sums";
import { missingSlots } from "@/lib/domain/completeness";
import type { Month } from "@/lib/domain/month";
import { windowOf } from "./answered-window";
import { type AnsweredWindow, LIST_LIMIT, type Limited } from "./asked";
import type { UnjointReason, UnjointRow } from "./blocks";
import type { Context } from "./context";
import { grouped } from "./grouped";
import { declaredIn } from "./sheet-rules";
import { type UnjointFacts, unjointReasons } from "./unjoint-reasons";

type Months = Map<Month, { complete: boolean; missingSlots: number[] }>;

/** Who is not in the joint figure of a window, each with every reason. */
export async function unjointRows(context: Context, answered: AnsweredWindow): Promise<Limited<UnjointRow>> {
  const { count, rows } = await context.sums.unjoint(storedKind(answered.window), answered.month, LIST_LIMIT);
  const facts = await unjointFacts(context, answered, rows);
  return {
    count,
    rows: rows.map((row, index) => {
      const known = facts[index];
      const reasons = known ? unjointReasons(known, windowOf(answered), context.registers) : [];
      return { code: row.code, name: row.name, reasons };
    }),
  };
}

/** Why one municipality is not in the joint figure of a window; empty where it is. */
export async function reasonsOf(
  context: Context,
  answered: AnsweredWindow,
  row: UnjointMunicipality,
): Promise<UnjointReason[]> {
  const [facts] = await unjointFacts(context, answered, [row]);
  return facts ? unjointReasons(facts, windowOf(answered), context.registers) : [];
}

/** What the reasons are taken from. Sheets are read only where a month is incomplete. */
async function unjointFacts(
  { tx, sums, asOf }: Context,
  { from, month: to }: AnsweredWindow,
  rows: readonly UnjointMunicipality[],
): Promise<UnjointFacts[]> {
  const ids = rows.map((row) => row.id);
  const [months, channels] = await Promise.all([sums.months(ids, from, to), declaredChannels(tx, ids, asOf)]);
  const gapped = [...new Set(months.filter((row) => !row.complete).map((row) => row.municipalityId))];
  const [sheets, declared] = await Promise.all([sums.sheets(gapped, from, to), declarations(tx, gapped, asOf)]);
  const reported = new Map<number, Months>(ids.map((id) => [id, new Map()]));
  for (const { municipalityId, month, complete } of months)
    reported.get(municipalityId)?.set(month, { complete, missingSlots: [] });
  const cells = grouped(declared, (row) => row.municipalityId);
  for (const { municipalityId, month, counts } of sheets) {
    const known = reported.get(municipalityId)?.get(month);
    if (known && !known.complete)
      known.missingSlots = missingSlots(declaredIn(cells.get(municipalityId) ?? [], month), counts);
  }
  const spans = grouped(channels, (row) => row.municipalityId);
  return rows.map((row) => ({ ...row, months: reported.get(row.id) ?? new Map(), channels: spans.get(row.id) ?? [] }));
}
