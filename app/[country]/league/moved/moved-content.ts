import type { getTranslations } from "next-intl/server";
import type { TableContent } from "@/app/_ui/table/table-content";
import type { MovedReport } from "@/lib/reports/league/moved";

type Words = Awaited<ReturnType<typeof getTranslations<"moved">>>;

/** The changes as a table for a spreadsheet, then those without one and the reason. */
export function movedContent({ rows, unmoved, years }: MovedReport, t: Words): TableContent {
  return {
    caption: t("title"),
    columns: [
      { header: t("column.rank"), kind: "count" },
      { header: t("file.code"), kind: "text" },
      { header: t("column.name"), kind: "text" },
      { header: t("file.change", { years }), kind: "points" },
      { header: t("file.low"), kind: "points" },
      { header: t("file.high"), kind: "points" },
      { header: t("file.sure"), kind: "text" },
      { header: t("file.before"), kind: "share" },
      { header: t("file.after"), kind: "share" },
      { header: t("column.months"), kind: "count" },
      { header: t("unmoved.why"), kind: "text" },
    ],
    rows: [
      ...rows.map((row) => [
        ...[row.rank, row.code, row.name, row.change, row.low, row.high, t(`sure.${row.sure}`)],
        ...[row.before, row.after, row.months, null],
      ]),
      ...unmoved.map(({ code, name, reason, months }) => [
        ...[null, code, name, null, null, null, null, null, null, months],
        t(`unmoved.reason.${reason}`, { months }),
      ]),
    ],
  };
}
