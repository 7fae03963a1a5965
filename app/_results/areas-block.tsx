import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatLarge, formatShare, formatWindow, sentenceCase } from "@/lib/i18n/format";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { AreaTable } from "@/lib/reports/blocks";
import { type AreaLine, AreaRows } from "./area-rows";
import { inSentence } from "./in-sentence";
import { listed } from "./reasons";
import { stated } from "./share-words";
import { type ResultWords, resultWords } from "./translation";

type AreasBlockProps = {
  areas: AreaTable;
  answered: AnsweredWindow;
  /** The missing inquiries of the whole, which the areas' do not add up to. */
  missing: number | null;
  country: string;
  version: number;
  /** The municipality's own table stands beside the country's shares. */
  compare?: boolean;
  title?: (areas: string) => string;
  /** What stands under the table. */
  note?: ReactNode;
};

/** The areas by how many inquiries they lack to the target. */
export async function AreasBlock({
  areas,
  answered,
  missing,
  country,
  version,
  compare = false,
  title,
  note,
}: AreasBlockProps) {
  const words = await resultWords();
  const { t, locale } = words;
  if (areas.reason) {
    return (
      <Block title={t("areas.titleNoTarget")} id="areas">
        <EmptyState title={t("areas.noShares")}>{t(`areas.reason.${areas.reason}`)}</EmptyState>
      </Block>
    );
  }
  const lines: AreaLine[] = areas.rows.map((row) => ({
    code: row.code,
    name: row.names[locale],
    field: row.field?.names[locale] ?? "",
    wave: row.wave,
    share: row.share,
    countryShare: row.countryShare,
    change: row.change?.difference ?? null,
    broken: row.noChange !== null,
    missing: areas.target ? row.missingInquiries : null,
  }));
  const heading = areasTitle(words, areas, answered, title);
  return (
    <ChartFigure
      id="areas"
      title={heading}
      sub={areasSub(words, areas, missing, compare)}
      table={areasTable(words, heading, areas, lines, { compare, answered })}
      country={country}
      version={version}
      picture={false}
      note={note}
    >
      <ClientMessages areas={["results"]}>
        <AreaRows
          lines={lines}
          caption={heading}
          target={areas.target?.share ?? null}
          compare={compare}
          measure={answered.measure}
        />
      </ClientMessages>
    </ChartFigure>
  );
}

function areasTitle(
  { t, locale }: ResultWords,
  areas: AreaTable,
  answered: AnsweredWindow,
  title?: (areas: string) => string,
): string {
  if (!areas.target) return t("areas.titleNoTarget");
  const top = areas.rows.filter((row) => !row.notStated && (row.missingInquiries ?? 0) > 0).slice(0, 3);
  if (top.length === 0) return t("areas.titleNone");
  const names = sentenceCase(
    listed(
      locale,
      top.map((row) => inSentence(row.names[locale])),
    ),
  );
  if (title) return title(names);
  const sum = top.reduce((all, row) => all + (row.missingInquiries ?? 0), 0);
  return t("areas.title", {
    areas: names,
    sum: formatLarge(locale, sum, 1),
    kind: answered.window === "month" ? "month" : "year",
  });
}

function areasSub({ t, locale }: ResultWords, areas: AreaTable, missing: number | null, compare: boolean): string {
  const parts = [
    areas.target && missing !== null
      ? t("areas.sub", { target: formatShare(locale, areas.target.share, 0), missing: formatLarge(locale, missing) })
      : "",
    compare ? t("areas.compare") : "",
    !compare && areas.over < areas.of ? t("areas.over", { over: areas.over, of: areas.of }) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function areasTable(
  words: ResultWords,
  caption: string,
  areas: AreaTable,
  lines: readonly AreaLine[],
  { compare, answered }: { compare: boolean; answered: AnsweredWindow },
) {
  const { t, locale } = words;
  const window = formatWindow(locale, { kind: answered.window, end: answered.month }, "long");
  const share = (header: string) => ({ header, kind: "share" as const });
  return {
    caption,
    columns: [
      { header: t("columns.area"), kind: "text" as const },
      { header: t("columns.field"), kind: "text" as const, narrow: "hide" as const },
      { header: t("columns.wave"), kind: "count" as const, narrow: "hide" as const },
      share("%"),
      ...(compare ? [share(t("columns.country"))] : []),
      { header: t("columns.changePoints"), kind: "points" as const },
      { header: t("columns.total"), kind: "count" as const, narrow: "hide" as const },
      ...(areas.target ? [{ header: t("columns.missing"), kind: "count" as const }] : []),
      { header: t("columns.period"), kind: "text" as const, narrow: "hide" as const },
    ],
    rows: lines.map((line, index) => [
      line.name,
      line.field,
      line.wave || null,
      line.share,
      ...(compare ? [line.countryShare] : []),
      line.broken ? t("seriesBreakCell") : line.change,
      areas.rows[index]?.total ?? null,
      ...(areas.target ? [line.missing] : []),
      stated(words, window, answered),
    ]),
  };
}
