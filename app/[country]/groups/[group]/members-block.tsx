import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { Change } from "@/app/_ui/change";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatNumber, formatPercentage, formatPoints } from "@/lib/i18n/format";
import type { GroupMember, GroupReport } from "@/lib/reports/calendar/group";

/** Each municipality of the group with its own share, or why it has none. */
export async function MembersBlock({ report, words }: { report: GroupReport; words: ResultWords }) {
  const [t, ofTable] = await Promise.all([getTranslations("groups"), getTranslations("table")]);
  const { group, members, answered, country, version } = report;
  const title = t("members.title", { name: group.name });
  const reasonOf = ({ reason }: GroupMember) => (reason ? t(`reason.${reason}`) : null);
  const changeOf = ({ change, noChange }: GroupMember) => (noChange ? words.t("seriesBreakCell") : change);
  const headers = {
    name: t("columns.municipality"),
    share: t("columns.share", { measure: answered.measure }),
    change: t("columns.change"),
    total: t("columns.total"),
    reason: t("columns.reason"),
  };
  const table = {
    caption: title,
    columns: [
      { header: headers.name, kind: "text" as const },
      { header: headers.share, kind: "share" as const },
      { header: headers.change, kind: "points" as const },
      { header: headers.total, kind: "count" as const },
      { header: headers.reason, kind: "text" as const },
    ],
    rows: members.map((member) => [member.name, member.share, changeOf(member), member.total, reasonOf(member)]),
  };
  return (
    <ChartFigure
      id="members"
      title={title}
      sub={t("members.sub")}
      table={table}
      country={country.code}
      version={version}
      picture={false}
      toggle={false}
    >
      <ScrollRegion label={ofTable("region", { name: title })}>
        <table className="ds-table">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{headers.name}</th>
              <th scope="col" className="num">
                {headers.share}
              </th>
              <th scope="col" className="num">
                {headers.change}
              </th>
              <th scope="col" className="num hide-s">
                {headers.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow
                key={member.code}
                country={country.code}
                member={member}
                words={words}
                reason={reasonOf(member)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFigure>
  );
}

type MemberRowProps = { country: string; member: GroupMember; words: ResultWords; reason: string | null };

function MemberRow({ country, member, words: { t, locale }, reason }: MemberRowProps) {
  const { code, name, share, change, noChange, total } = member;
  return (
    <tr>
      <th scope="row">
        <KeptLink href={`/${country}/${code}`}>{name}</KeptLink>
        {reason && <span className="two">{reason}</span>}
      </th>
      <td className="num">{share === null ? "–" : formatPercentage(locale, share)}</td>
      <td className="num">
        {change !== null ? (
          <Change value={change}>{formatPoints(locale, change)}</Change>
        ) : noChange ? (
          t("seriesBreakCell")
        ) : (
          "–"
        )}
      </td>
      <td className="num hide-s">{total === null ? "–" : formatNumber(locale, total)}</td>
    </tr>
  );
}
