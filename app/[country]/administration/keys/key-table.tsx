import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import type { ListedKey } from "@/lib/access/key-list";
import { moment } from "@/lib/i18n/moment";
import { RevokeButton } from "./revoke-button";

const COLUMNS = ["name", "municipality", "start", "created", "used", "expires", "state"] as const;

/** The keys with who made them, whether they are in use, and until when they work. */
export function KeyTable({ keys }: { keys: readonly ListedKey[] }) {
  const t = useTranslations("keys");
  const ofTable = useTranslations("table");
  return (
    <ScrollRegion label={ofTable("region", { name: t("list.title") })}>
      <table className="ds-table entry-table">
        <caption className="vh">{t("list.title")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{t("columns.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <Row key={key.id} of={key} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
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
