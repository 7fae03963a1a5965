import { useLocale, useTranslations } from "next-intl";
import { listed } from "@/app/_results/reasons";
import { EntryTable } from "@/app/_ui/entry/entry-table";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { formatNumber } from "@/lib/i18n/format";
import type { GroupListRow } from "@/lib/reports/calendar/group";
import { GroupActions } from "./group-actions";
import type { MunicipalityChoice } from "./group-form";

type GroupTableProps = {
  country: string;
  groups: readonly GroupListRow[];
  municipalities: readonly MunicipalityChoice[];
  canWrite: boolean;
};

const NAMED = 6;

/** The groups with how many municipalities each has, and the first of them. */
export function GroupTable({ country, groups, municipalities, canWrite }: GroupTableProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  return (
    <EntryTable
      title={t("list.caption")}
      columns={[t("columns.name"), { number: t("columns.count") }, t("columns.members")]}
      actions={canWrite ? t("columns.actions") : null}
    >
      {groups.map((group) => (
        <tr key={group.id}>
          <th scope="row" className="keep">
            <KeptLink href={`/${country}/groups/${group.code}`}>{group.name}</KeptLink>
            {group.note && <span className="two">{group.note}</span>}
          </th>
          <td className="num">{formatNumber(locale, group.members.length)}</td>
          <td className="keep">
            <Members members={group.members} />
          </td>
          {canWrite && (
            <td>
              <GroupActions country={country} municipalities={municipalities} group={group} />
            </td>
          )}
        </tr>
      ))}
    </EntryTable>
  );
}

function Members({ members }: { members: GroupListRow["members"] }) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const names = members.slice(0, NAMED).map(({ name }) => name);
  const more = members.length - names.length;
  return more > 0 ? `${names.join(", ")} ${t("more", { count: more })}` : listed(locale, names);
}
