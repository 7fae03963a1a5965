import { useTranslations } from "next-intl";
import type { ResultWords } from "@/app/_results/translation";
import { Change } from "@/app/_ui/change";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { Tag } from "@/app/_ui/tag";
import { ON_PATH } from "@/lib/domain/verdict";
import { formatNumber, formatPercentage, formatPoints, formatShare } from "@/lib/i18n/format";
import type { LeagueRow } from "@/lib/reports/league/league-row";
import { LeagueBar } from "./league-bar";
import type { TableFacts } from "./league-table";
import { Sparkline } from "./sparkline";

type RowProps = { row: LeagueRow; facts: TableFacts; words: ResultWords; isOwn: boolean; isPinned: boolean };

/** One municipality of the league; `isPinned` is the reader's own under the header. */
export function LeagueTableRow({ row, facts, words: { locale }, isOwn, isPinned }: RowProps) {
  const t = useTranslations("league");
  const { country, countryShare, target, scale, has, low, high } = facts;
  const beside = facts.beside === "digital" ? row.digitalShare : row.selfServiceShare;
  return (
    <tr className={[isOwn && "own", isPinned && "pin"].filter(Boolean).join(" ") || undefined}>
      <td className="num rk">
        {row.rank}
        {row.tied && <Shared label={t("tied")} />}
      </td>
      <th scope="row" className="keep">
        <KeptLink href={`/${country}/${row.code}`}>{row.name}</KeptLink> {isPinned && <Tag>{t("own")}</Tag>}
      </th>
      <td className="pic">
        <LeagueBar share={row.share} interval={row.shareInterval} country={countryShare} {...{ target, scale }} />
      </td>
      <td className="num share">{formatPercentage(locale, row.share)}</td>
      <td className="num hide-s muted nowrap">{intervalText(row)}</td>
      <td className="num hide-s">{formatPercentage(locale, beside)}</td>
      {has.distance && (
        <td className="num hide-s">
          {row.distance === null ? (
            "–"
          ) : (
            <Change value={Math.abs(row.distance) <= ON_PATH ? 0 : row.distance}>
              {formatPoints(locale, row.distance)}
            </Change>
          )}
        </td>
      )}
      <td className="num hide-s">
        {row.change === null ? (
          <NoChange reason={t(`noChange.${row.noChange ?? "no-earlier"}`)} />
        ) : (
          formatPoints(locale, row.change)
        )}
      </td>
      {has.trend && (
        <td className="hide-s hide-m">
          <Sparkline shares={row.trend} low={low} high={high} />
        </td>
      )}
      {has.cost && (
        <td className="num hide-s hide-m nowrap">
          {row.cost.perInquiry === null ? "–" : formatNumber(locale, row.cost.perInquiry / 100, 2)}{" "}
          {row.cost.coverage !== null && (
            <span className="muted cover">{formatShare(locale, row.cost.coverage, 0)}</span>
          )}
        </td>
      )}
      <td className="num hide-s hide-m muted">{formatNumber(locale, row.total)}</td>
    </tr>
  );
}

/** `38–42`, one rank alone where it is sure, a dash where nothing can be said. */
function intervalText({ rankInterval: at }: LeagueRow): string {
  if (!at) return "–";
  return at.from === at.to ? String(at.from) : `${at.from}–${at.to}`;
}

function Shared({ label }: { label: string }) {
  return (
    <>
      <span className="shared" aria-hidden="true">
        =
      </span>
      <span className="vh"> {label}</span>
    </>
  );
}

function NoChange({ reason }: { reason: string }) {
  return (
    <span className="muted" title={reason}>
      <span aria-hidden="true">–</span>
      <span className="vh">{reason}</span>
    </span>
  );
}
