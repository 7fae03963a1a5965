import type { Sql } from "@/db/sheets/copy";
import { declarationsAt } from "@/db/sheets/declarations";
import { type StoredSheet, standingSheets } from "@/db/sheets/sheets";
import { addMonths } from "@/lib/domain/month";
import { type ReadSheet, type SheetKey, sheetKey } from "@/lib/submissions/read/reading";
import { LOOK_BACK } from "@/lib/submissions/warnings/past";
import type { Answer, Standing } from "./difference";
import type { Span } from "./known";

/** What the declared cells that a file leaves out mean: this file's word for a channel, or for all, or what was answered before. */
export type Absence = {
  absent?: Answer | undefined;
  /** By channel slot. */
  answers?: Readonly<Record<number, Answer>> | undefined;
};

/** What stands in the months from the first that the sheets touch to the last, and in the year before them. */
export async function standingOf(
  sql: Sql,
  country: string,
  sheets: readonly ReadSheet[],
  { absent, answers = {} }: Absence,
): Promise<Standing & { span: Span | null }> {
  const municipalityIds = [...new Set(sheets.map(({ municipalityId }) => municipalityId))];
  const remembered = await rememberedAnswers(sql, municipalityIds);
  const span = spanAround(sheets);
  return {
    span,
    sheets: await sheetsWithin(sql, country, municipalityIds, span),
    declarations: await declarationsAt(sql, municipalityIds),
    answer: (municipalityId, channelSlot) =>
      answers[channelSlot] ?? absent ?? remembered.get(`${municipalityId}:${channelSlot}`) ?? null,
  };
}

function spanAround(sheets: readonly ReadSheet[]): Span | null {
  const months = [...new Set(sheets.map(({ month }) => month))].sort();
  const [from, to] = [months[0], months.at(-1)];
  return from && to ? { from: addMonths(from, -LOOK_BACK), to } : null;
}

async function sheetsWithin(
  sql: Sql,
  country: string,
  municipalityIds: number[],
  span: Span | null,
): Promise<Map<SheetKey, StoredSheet>> {
  const standing = new Map<SheetKey, StoredSheet>();
  if (!span) return standing;
  const range = { country, municipalityIds, ...span };
  for await (const sheet of standingSheets(sql, range)) standing.set(sheetKey(sheet), sheet);
  return standing;
}

async function rememberedAnswers(sql: Sql, municipalityIds: number[]): Promise<Map<string, Answer>> {
  const rows = await sql<{ municipalityId: number; channelSlot: number; answer: Answer }[]>`
    select municipality_id as "municipalityId", channel_slot::int as "channelSlot", answer from blank_answer
    where municipality_id = any(${municipalityIds}::int[]) and until_version is null`;
  return new Map(rows.map((row) => [`${row.municipalityId}:${row.channelSlot}`, row.answer]));
}
