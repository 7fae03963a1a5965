import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ResultWords } from "@/app/_results/translation";
import { FoldedRows } from "@/app/_ui/table/folded-rows";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import type { LeagueColumn } from "@/lib/domain/league-order";
import { formatShare } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LeagueRow } from "@/lib/reports/league/league-row";
import { folded } from "./fold";
import { LeagueAxis, type Scale } from "./league-bar";
import { LeagueTableRow } from "./league-table-row";
import { SortHeader } from "./sort-header";

/** What is the same for all rows of the table. */
export type TableFacts = {
  country: string;
  countryShare: number | null;
  target: number | null;
  scale: Scale;
  /** The span of the sparklines. */
  low: number;
  high: number;
  has: { distance: boolean; trend: boolean; cost: boolean };
  /** The share beside the measure's own. */
  beside: "digital" | "selfService";
};

export function tableFacts(league: LeagueReport): TableFacts {
  const { rows, country, summary, answered } = league;
  const shown = league.own ? [...rows, league.own] : rows;
  const trend = shown.flatMap((row) => row.trend.flatMap((share) => share ?? []));
  return {
    ...{ country: country.code, countryShare: country.share, target: summary.target?.share ?? null },
    scale: (summary.highest ?? 0) > 0.6 ? 1 : 0.6,
    ...{ low: Math.min(...trend), high: Math.max(...trend) },
    has: {
      distance: summary.path !== null,
      trend: trend.length > 0,
      cost: shown.some(({ cost }) => cost.perInquiry !== null),
    },
    beside: answered.measure === "digital" ? "selfService" : "digital",
  };
}

type LeagueTableProps = { league: LeagueReport; own: string | null; caption: string; words: ResultWords };

/** The league: the reader's own row first, then everyone in order, long stretches folded. */
export async function LeagueTable({ league, own, caption, words }: LeagueTableProps) {
  const [t, region] = [await getTranslations("league"), await getTranslations("table")];
  const facts = tableFacts(league);
  const place = league.rows.findIndex(({ code }) => code === own);
  const row = (one: LeagueRow, isPinned = false) => (
    <LeagueTableRow
      key={isPinned ? "own" : one.code}
      {...{ row: one, facts, words, isPinned, isOwn: one.code === own }}
    />
  );
  const rows = (from: number, to: number) => league.rows.slice(from, to + 1).map((one) => row(one));
  return (
    <ScrollRegion label={region("region", { name: caption })}>
      <table className="ds-table league">
        <caption className="vh">{caption}</caption>
        <Header {...{ league, facts, words }} />
        {league.own && <tbody>{row(league.own, true)}</tbody>}
        {folded(league.rows.length, place < 0 ? null : place).map(({ from, to, folded: isFolded }) =>
          isFolded ? (
            <FoldedRows key={from} label={foldLabel(t, league, from, to)} columns={columnCount(facts)}>
              {rows(from, to)}
            </FoldedRows>
          ) : (
            <tbody key={from}>{rows(from, to)}</tbody>
          ),
        )}
      </table>
    </ScrollRegion>
  );
}

type Translation = Awaited<ReturnType<typeof getTranslations<"league">>>;

/** `Vis nr. 15–32`; sorted by name, where ranks jump, `Vis 18 flere`. */
function foldLabel(t: Translation, league: LeagueReport, from: number, to: number): string {
  const [first, last] = [league.rows[from], league.rows[to]];
  if (!first || !last || league.sorted.column === "name") return t("foldCount", { count: to - from + 1 });
  return t("fold", { from: first.rank, to: last.rank });
}

function columnCount({ has }: TableFacts): number {
  return 8 + (has.distance ? 1 : 0) + (has.trend ? 1 : 0) + (has.cost ? 1 : 0);
}

type HeaderProps = { league: LeagueReport; facts: TableFacts; words: ResultWords };

async function Header({ league, facts, words }: HeaderProps) {
  const t = await getTranslations("league.column");
  const { sorted, answered } = league;
  const sort = (column: LeagueColumn, className: string, label: ReactNode) => (
    <SortHeader {...{ column, sorted, className }}>{label}</SortHeader>
  );
  return (
    <thead>
      <tr>
        {sort("rank", "num rk", t("rank"))}
        {sort("name", "", t("name"))}
        <th scope="col" className="pic">
          {t(answered.measure === "digital" ? "digital" : "selfService")}
          <LeagueAxis
            scale={facts.scale}
            target={facts.target}
            label={facts.target === null ? "" : formatShare(words.locale, facts.target, 0)}
          />
        </th>
        {sort("share", "num", <SharePercent label={t("share")} />)}
        <th scope="col" className="num hide-s">
          {t(sorted.column === "share" ? "interval" : "intervalByShare")}
        </th>
        {sort(facts.beside, "num hide-s", t(facts.beside === "digital" ? "digitalShort" : "selfServiceShort"))}
        {facts.has.distance && sort("distance", "num hide-s", t("distance"))}
        {sort("change", "num hide-s", t("change"))}
        {facts.has.trend && (
          <th scope="col" className="hide-s hide-m">
            {t("trend")}
          </th>
        )}
        {facts.has.cost && sort("cost", "num hide-s hide-m", t("cost"))}
        {sort("total", "num hide-s hide-m", t("total"))}
      </tr>
    </thead>
  );
}

/** Seen as the sign alone, read out with its word. */
function SharePercent({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true">%</span>
      <span className="vh">{label}</span>
    </>
  );
}
