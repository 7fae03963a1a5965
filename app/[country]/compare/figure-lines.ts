import type { getTranslations } from "next-intl/server";
import type { TableCell, TableColumn } from "@/app/_ui/table/table-content";
import type { Measure } from "@/lib/domain/share";
import { formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { ComparedPlace } from "@/lib/reports/compare/compared-place";
import type { LeagueRow } from "@/lib/reports/league/league-row";

type Words = Awaited<ReturnType<typeof getTranslations<"compare.figures">>>;

/** One figure of all: `cells` and `notes` in the municipalities' order; null is no value. */
export type FigureLine = {
  key: string;
  label: string;
  kind: TableColumn["kind"];
  digits?: number;
  cells: TableCell[];
  notes?: (string | null)[];
};

type Facts = { ranked: number; measure: Measure; locale: Locale };

/** The figures that a municipality has in the league, line by line; a line that nobody has is left out. */
export function figureLines(
  places: readonly ComparedPlace[],
  t: Words,
  { ranked, measure, locale }: Facts,
): FigureLine[] {
  const line = (
    key: string,
    label: string,
    kind: FigureLine["kind"],
    of: (row: LeagueRow) => TableCell,
  ): FigureLine => ({
    ...{ key, label, kind },
    cells: places.map(({ row }) => row && of(row)),
  });
  const other = measure === "digital" ? "selfService" : "digital";
  const lines: FigureLine[] = [
    line("share", t("share", { measure }), "share", (row) => row.share),
    line("change", t("change"), "points", (row) => row.change),
    line("distance", t("distance"), "points", (row) => row.distance),
    line("gap", t("gap"), "points", (row) => row.gap),
    line("other", t(other), "share", (row) => (other === "selfService" ? row.selfServiceShare : row.digitalShare)),
    {
      ...line("cost", t("cost"), "kroner", ({ cost }) => (cost.perInquiry === null ? null : cost.perInquiry / 100)),
      notes: places.map(({ row }) =>
        row?.cost.coverage == null ? null : t("covers", { share: formatShare(locale, row.cost.coverage, 0) }),
      ),
    },
    line("total", t("total"), "count", (row) => row.total),
    {
      ...line("perInhabitant", t("perInhabitant"), "count", () => null),
      ...{ digits: 1, cells: places.map(perInhabitant) },
    },
    line("rank", t("rank", { of: ranked }), "count", (row) => row.rank),
    line("interval", t("interval"), "text", intervalText),
    line("missing", t("missing"), "count", (row) => row.missingInquiries),
  ];
  return lines.filter(({ cells }) => cells.some((cell) => cell !== null));
}

function perInhabitant({ row, inhabitants }: ComparedPlace): number | null {
  return row && inhabitants > 0 ? row.total / inhabitants : null;
}

function intervalText({ rankInterval: at }: LeagueRow): string | null {
  if (!at) return null;
  return at.from === at.to ? String(at.from) : `${at.from}–${at.to}`;
}
