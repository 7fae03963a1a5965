import { getTranslations } from "next-intl/server";
import { csvFile } from "@/app/_ui/table/csv-file";
import { respond } from "@/lib/api/respond";
import { comparisonFileQuestion } from "@/lib/api/version-params";
import { formatMonth } from "@/lib/i18n/format";
import { everyChangedCell } from "@/lib/reports/history/changed-counts";

/** GET /dk/history/compare/changes.csv: every count that stands otherwise, for a spreadsheet in the reader's language. */
export const GET = respond(comparisonFileQuestion, async ({ locale, ...question }, { db, today }) => {
  const t = await getTranslations({ locale, namespace: "history.compare.file" });
  const { from, to, cells } = await everyChangedCell(db, { ...question, today });
  const text = (header: string) => ({ header, kind: "text" as const });
  const count = (header: string) => ({ header, kind: "count" as const });
  const table = {
    caption: t("name"),
    columns: [
      ...[text(t("code")), text(t("municipality")), text(t("month")), text(t("area")), text(t("channel"))],
      ...[count(t("before", { version: from.number })), count(t("after", { version: to.number }))],
    ],
    rows: cells.map(({ municipality, month, area, channel, before, after }) => [
      ...[municipality.code, municipality.name, formatMonth(locale, month), area.names[locale], channel.names[locale]],
      ...[before, after],
    ]),
  };
  return csvFile(table, locale, `kanalbarometer-${question.country}-${t("name")}-v${from.number}-v${to.number}`);
});
