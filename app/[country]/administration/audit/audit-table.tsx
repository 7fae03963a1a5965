import { useLocale } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
import { Tag } from "@/app/_ui/tag";
import type { AuditRow } from "@/db/access/audit-rows";
import { moment } from "@/lib/i18n/moment";
import { type AuditWords, actorWords, actWords, detailWords } from "./audit-words";

type AuditTableProps = { rows: readonly AuditRow[]; words: AuditWords };

const COLUMNS = ["at", "actor", "action", "subject", "outcome"] as const;

/** A page of the log: when, who and from where, what, what it was about, how it went. */
export function AuditTable({ rows, words }: AuditTableProps) {
  const { t } = words;
  return (
    <EntryTable
      title={t("title")}
      columns={COLUMNS.map((column) => t(`columns.${column}`))}
      actions={null}
      look="audit-table"
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} words={words} />
      ))}
    </EntryTable>
  );
}

function Row({ row, words }: { row: AuditRow; words: AuditWords }) {
  const { t } = words;
  const locale = useLocale();
  const { date, time } = moment(locale, row.at);
  const details = detailWords(words, row);
  return (
    <tr>
      <th scope="row">
        <time dateTime={row.at}>
          {date} {time}
        </time>
        {row.requestId && <span className="two request">{t("request", { id: row.requestId })}</span>}
      </th>
      <td className="keep">
        {actorWords(words, row)}
        {row.actorName && !row.actor?.startsWith("key:") && <span className="two">{row.actor}</span>}
        {row.address && <span className="two">{t("from", { address: row.address })}</span>}
      </td>
      <td className="keep">{actWords(words, row.action)}</td>
      <td className="keep subject">
        {subjectOf(row)}
        {details.length > 0 && <span className="two">{details.join(" · ")}</span>}
      </td>
      <td>
        <Tag>{t(`outcomes.${row.outcome}`)}</Tag>
      </td>
    </tr>
  );
}

/** Where the act says it all, its path says nothing more. */
function subjectOf({ subject }: AuditRow): string | null {
  return subject && /^\/api\/(auth|access)\//.test(subject) ? null : subject;
}
