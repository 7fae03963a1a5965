import { getTranslations } from "next-intl/server";
import { reasonText } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatPercentage, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LeagueOptions } from "@/lib/reports/league/league-page";
import type { UnrankedRow } from "@/lib/reports/league/league-unranked";

type UnrankedProps = { league: LeagueReport; channels: LeagueOptions["channels"]; words: ResultWords };

/** Who has no rank, why, and between which shares each lies: never dropped without a word. */
export async function UnrankedBlock({ league, channels, words }: UnrankedProps) {
  const [t, region] = [await getTranslations("league.unranked"), await getTranslations("table")];
  const { unranked, country, answered } = league;
  if (unranked.length === 0) return null;
  const count = league.of - league.complete;
  const hasBounds = unranked.some(({ low }) => low !== null);
  const why = await whyText(words, league, channels);
  return (
    <Block id="unranked" title={t("title", { count })} sub={t("sub")}>
      <ScrollRegion label={region("region", { name: t("title", { count }) })}>
        <table className="ds-table unranked">
          <caption className="vh">{t("title", { count })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("why")}</th>
              {hasBounds && (
                <th scope="col" className="num">
                  {t("bounds", { measure: answered.measure })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {unranked.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="keep">
                  <KeptLink href={`/${country.code}/${row.code}`}>{row.name}</KeptLink>
                </th>
                <td className="why">{why(row)}</td>
                {hasBounds && <td className="num nowrap">{boundsText(words, t, row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {count > unranked.length && <p className="muted">{t("more", { count: count - unranked.length })}</p>}
    </Block>
  );
}

/** Why a row has no rank, as the tables and the files say it. */
export async function whyText(
  words: ResultWords,
  { answered }: Pick<LeagueReport, "answered">,
  channels: LeagueOptions["channels"],
): Promise<(row: UnrankedRow) => string> {
  const t = await getTranslations({ locale: words.locale, namespace: "league.reason" });
  const names = new Map(channels.map(({ code, names: all }) => [code, all[words.locale]]));
  return ({ reason, reasons }) => {
    if (reasons.length === 0) return t(reason);
    const said = reasons.map((one) => reasonText(words, one, (code) => names.get(code) ?? code, answered.from));
    return said.map(sentenceCase).join("; ");
  };
}

type Translation = Awaited<ReturnType<typeof getTranslations<"league.unranked">>>;

function boundsText({ locale }: ResultWords, t: Translation, { low, high }: UnrankedRow): string {
  if (low === null || high === null) return "–";
  return t("between", { low: formatPercentage(locale, low), high: formatShare(locale, high) });
}
