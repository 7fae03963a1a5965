import { DownloadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { Source } from "@/app/_ui/source";
import { formatPercentage, formatShare, formatWindow } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";
import { LeaguePager } from "./league-pager";
import { LeagueTable } from "./league-table";
import { leagueAddress } from "./question";

type LeagueBlockProps = {
  league: LeagueReport;
  own: string | null;
  /** What the address asks, without its question mark. */
  search: string;
  words: ResultWords;
};

/** The league's table under its title, with what the marks mean, its files and its pages. */
export async function LeagueBlock({ league, own, search, words }: LeagueBlockProps) {
  const t = await getTranslations("league");
  const { country, version, summary } = league;
  const { locale } = words;
  const title = await leagueTitle(league, words);
  const window = formatWindow(locale, { kind: league.answered.window, end: league.answered.month });
  const sub = t("sub", {
    window,
    target: summary.target ? formatShare(locale, summary.target.share, 0) : "none",
    areas: league.areas.length,
  });
  const path = `/${country.code}/league`;
  return (
    <Block
      id="league"
      title={title}
      sub={sub}
      tools={<Files path={path} search={search} locale={locale} />}
      source={
        <Source version={version} country={country.code}>
          <span>{t("note")}</span>
          <Link href={`/${country.code}/method#uncertainty`}>{t("howSure")}</Link>
        </Source>
      }
    >
      {league.rows.length === 0 ? (
        <EmptyState title={t(league.of === 0 ? "empty.filter" : "empty.title")}>
          {t(league.of === 0 ? "empty.filterText" : "empty.text")}
        </EmptyState>
      ) : (
        <LeagueTable league={league} own={own} caption={title} words={words} />
      )}
      <LeaguePager league={league} address={(page) => leagueAddress(path, search, { page })} />
    </Block>
  );
}

/** `Fra 30 til 49 %: 91 kommuner efter digital andel` */
async function leagueTitle({ summary, complete, sorted, answered }: LeagueReport, { locale }: ResultWords) {
  const t = await getTranslations("league");
  const by = sorted.column === "share" || sorted.column === "rank" ? answered.measure : sorted.column;
  const isByShare = by === answered.measure;
  const span = isByShare && summary.lowest !== null && summary.highest !== null;
  return t("heading", {
    span: span ? "yes" : "no",
    low: formatPercentage(locale, summary.lowest ?? 0, 0),
    high: formatShare(locale, summary.highest ?? 0, 0),
    count: complete,
    by,
  });
}

async function Files({ path, search, locale }: { path: string; search: string; locale: string }) {
  const t = await getTranslations("league");
  const file = (kind: "csv" | "xlsx") => leagueAddress(`${path}/league.${kind}`, search, { page: "", locale });
  return (
    <div className="tools files">
      {(["csv", "xlsx"] as const).map((kind) => (
        <a key={kind} href={file(kind)} download>
          <DownloadIcon className="icon" aria-hidden />
          {t(kind)}
        </a>
      ))}
    </div>
  );
}
