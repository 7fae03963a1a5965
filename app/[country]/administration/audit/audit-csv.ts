import type { AuditRow } from "@/db/access/audit-rows";
import { csvRows, csvText, separatorOf } from "@/lib/csv";
import type { Locale } from "@/lib/i18n/locales";
import { type AuditWords, actorWords, actWords, detailWords } from "./audit-words";

const COLUMNS = ["at", "actor", "action", "subject", "outcome", "address", "details", "requestId"] as const;

/** The log as a file for a spreadsheet, piece by piece. The time is in UTC and to the millisecond: it is for comparing. */
export async function* auditCsv(
  pieces: AsyncIterable<readonly AuditRow[]>,
  words: AuditWords,
  locale: Locale,
): AsyncGenerator<string> {
  const separator = separatorOf(locale);
  yield csvText([COLUMNS.map((column) => words.t(`columns.${column}`))], separator);
  for await (const rows of pieces)
    yield csvRows(
      rows.map((row) => cells(row, words)),
      separator,
    );
}

function cells(row: AuditRow, words: AuditWords): string[] {
  const name = actorWords(words, row);
  const actor = row.actor && row.actor !== name ? `${name} (${row.actor})` : name;
  return [
    ...[new Date(row.at).toISOString(), actor, actWords(words, row.action), row.subject ?? ""],
    ...[words.t(`outcomes.${row.outcome}`), row.address ?? ""],
    ...[detailWords(words, row).join(" · "), row.requestId ?? ""],
  ];
}
