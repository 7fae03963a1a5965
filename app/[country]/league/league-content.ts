import type { getTranslations } from "next-intl/server";
import type { TableCell, TableColumn, TableContent } from "@/app/_ui/table/table-content";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LeagueRow } from "@/lib/reports/league/league-row";
import type { UnrankedRow } from "@/lib/reports/league/league-unranked";

type Words = Awaited<ReturnType<typeof getTranslations<"league.file">>>;

type Field = TableColumn & { of: (row: LeagueRow) => TableCell; unranked?: (row: UnrankedRow) => TableCell };

/** The league as a table for a spreadsheet: the ranked in their order, then the unranked with their reason and bounds. */
export function leagueContent(
  league: Pick<LeagueReport, "rows" | "unranked">,
  t: Words,
  why: (row: UnrankedRow) => string,
): TableContent {
  const fields = fieldsOf(t, why);
  return {
    caption: t("name"),
    columns: fields.map(({ header, kind, digits }) => ({ header, kind, ...(digits !== undefined && { digits }) })),
    rows: [
      ...league.rows.map((row) => fields.map(({ of }) => of(row))),
      ...league.unranked.map((row) => fields.map(({ unranked }) => unranked?.(row) ?? null)),
    ],
  };
}

function fieldsOf(t: Words, why: (row: UnrankedRow) => string): Field[] {
  const text = (header: string, of: Field["of"], unranked?: Field["unranked"]): Field => ({
    ...{ header, kind: "text", of },
    ...(unranked && { unranked }),
  });
  const number = (kind: TableColumn["kind"], header: string, of: Field["of"]): Field => ({ header, kind, of });
  return [
    number("count", t("rank"), (row) => row.rank),
    number("count", t("rankAll"), (row) => row.rankAll),
    text(t("tied"), (row) => (row.tied ? "=" : "")),
    text(
      t("code"),
      (row) => row.code,
      (row) => row.code,
    ),
    text(
      t("municipality"),
      (row) => row.name,
      (row) => row.name,
    ),
    number("share", t("share"), (row) => row.share),
    number("share", t("low"), (row) => row.shareInterval?.low ?? null),
    number("share", t("high"), (row) => row.shareInterval?.high ?? null),
    number("count", t("rankFrom"), (row) => row.rankInterval?.from ?? null),
    number("count", t("rankTo"), (row) => row.rankInterval?.to ?? null),
    number("count", t("alike"), (row) => row.alike),
    number("share", t("shrunken"), (row) => row.shrunkenShare),
    number("share", t("digital"), (row) => row.digitalShare),
    number("share", t("selfService"), (row) => row.selfServiceShare),
    number("points", t("distance"), (row) => row.distance),
    number("points", t("gap"), (row) => row.gap),
    number("count", t("missing"), (row) => row.missingInquiries),
    number("points", t("change"), (row) => row.change),
    number("share", t("standardised"), (row) => row.fair?.standardised ?? null),
    number("points", t("mix"), (row) => row.fair?.mix ?? null),
    number("points", t("behaviour"), (row) => row.fair?.behaviour ?? null),
    number("kroner", t("cost"), (row) => (row.cost.perInquiry === null ? null : row.cost.perInquiry / 100)),
    number("share", t("coverage"), (row) => row.cost.coverage),
    number("count", t("total"), (row) => row.total),
    text(t("why"), () => "", why),
    { ...number("share", t("least"), () => null), unranked: (row) => row.low },
    { ...number("share", t("most"), () => null), unranked: (row) => row.high },
  ];
}
