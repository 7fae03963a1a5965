"use client";

import { useLocale, useTranslations } from "next-intl";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import type { Pooling } from "@/lib/domain/call-pooling";
import type { Staffing } from "@/lib/domain/erlang";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { MemberCalls } from "@/lib/reports/calendar/member-calls";

type StaffingProps = { country: string; calls: MemberCalls; pooling: Pooling; caption: string };

/** The agents of each member alone, and of all together. */
export function StaffingTable({ country, calls, pooling, caption }: StaffingProps) {
  const t = useTranslations("groups.pooling");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const known = calls.members.filter((member) => member.calls !== null);
  const cells = (callsAMonth: number, staffing: Staffing | undefined) => (
    <>
      <td className="num">{formatNumber(locale, callsAMonth)}</td>
      <td className="num">{staffing ? formatNumber(locale, staffing.agents) : "–"}</td>
      <td className="num">{staffing ? formatShare(locale, staffing.occupancy, 0) : "–"}</td>
    </>
  );
  return (
    <ScrollRegion label={ofTable("region", { name: caption })}>
      <table className="ds-table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="num">
              {t("calls")}
            </th>
            <th scope="col" className="num">
              {t("agents")}
            </th>
            <th scope="col" className="num">
              {t("occupancy")}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((member, index) => (
            <tr key={member.code}>
              <th scope="row">
                <KeptLink href={`/${country}/${member.code}`}>{member.name}</KeptLink>
              </th>
              {cells(member.calls ?? 0, pooling.each[index])}
            </tr>
          ))}
          <tr className="difference">
            <th scope="row">{t("together")}</th>
            {cells(
              known.reduce((sum, member) => sum + (member.calls ?? 0), 0),
              pooling.together,
            )}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}
