import { useLocale, useTranslations } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
import { Tag } from "@/app/_ui/tag";
import type { ListedKey } from "@/lib/access/key-list";
import { moment } from "@/lib/i18n/moment";
import { RevokeButton } from "./revoke-button";

const COLUMNS = ["name", "municipality", "start", "created", "used", "expires", "state"] as const;

/** The keys with who made them, whether they are in use, and until when they work. */
export function KeyTable({ keys }: { keys: readonly ListedKey[] }) {
  const t = useTranslations("keys");
  return (
    <EntryTable
      title={t("list.title")}
      columns={COLUMNS.map((column) => t(`columns.${column}`))}
      actions={t("columns.actions")}
    >
      {keys.map((key) => (
        <Row key={key.id} of={key} />
      ))}
    </EntryTable>
  );
}

function Row({ of: key }: { of: ListedKey }) {
  const t = useTranslations("keys");
  const locale = useLocale();
  const day = (at: Date) => <time dateTime={at.toISOString()}>{moment(locale, at.toISOString()).date}</time>;
  return (
    <tr data-state={key.state === "works" ? "open" : "closed"}>
      <th scope="row" className="keep">
        {key.name}
      </th>
      <td data-label={t("columns.municipality")}>{key.municipality}</td>
      <td data-label={t("columns.start")}>
        <code>{key.start}…</code>
      </td>
      <td className="keep" data-label={t("columns.created")}>
        {day(key.createdAt)}
        <span className="two">{t("by", { by: key.createdBy })}</span>
      </td>
      <td data-label={t("columns.used")}>{key.lastUsedAt ? day(key.lastUsedAt) : t("never")}</td>
      <td data-label={t("columns.expires")}>{day(key.expiresAt)}</td>
      <td data-label={t("columns.state")}>
        <Tag>{t(`states.${key.state}`)}</Tag>
        {key.revokedAt && <span className="two">{day(key.revokedAt)}</span>}
      </td>
      <td>
        {key.state === "works" && <RevokeButton {...{ id: key.id, name: key.name, municipality: key.municipality }} />}
      </td>
    </tr>
  );
}
