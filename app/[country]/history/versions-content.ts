import type { getTranslations } from "next-intl/server";
import type { TableContent } from "@/app/_ui/table/table-content";
import type { Locale } from "@/lib/i18n/locales";
import { moment, monthList } from "@/lib/i18n/moment";
import type { VersionRow } from "@/lib/reports/history/version-list";

type Translate = Awaited<ReturnType<typeof getTranslations<"history">>>;

/** The list of versions as a table for a file. */
export function versionsContent(rows: readonly VersionRow[], t: Translate, locale: Locale): TableContent {
  const text = (header: string) => ({ header, kind: "text" as const });
  const count = (header: string) => ({ header, kind: "count" as const });
  return {
    caption: t("title"),
    columns: [
      count(t("list.version")),
      text(t("columns.date")),
      text(t("columns.time")),
      text(t("filter.kind")),
      text(t("filter.by")),
      text(t("columns.reason")),
      ...[count(t("columns.new")), count(t("columns.changed")), count(t("columns.withdrawn"))],
      count(t("columns.municipalities")),
      text(t("columns.first")),
      text(t("columns.months")),
      ...[count(t("columns.submission")), text(t("columns.file"))],
    ],
    rows: rows.map((row) => {
      const { changes, submission, municipalities } = row;
      const at = moment(locale, row.at);
      return [
        ...[row.number, at.date, at.time, t(`kinds.${row.kind}`)],
        row.by === "local" ? t("by.local") : row.by,
        row.reason,
        ...[changes?.new ?? null, changes?.changed ?? null, changes?.withdrawn ?? null],
        municipalities.count,
        municipalities.rows.map(({ name }) => name).join(", "),
        monthList(locale, row.months),
        ...[submission?.id ?? null, submission?.fileName ?? null],
      ];
    }),
  };
}
