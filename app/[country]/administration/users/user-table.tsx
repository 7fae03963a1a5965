import { useLocale, useTranslations } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
import { Tag } from "@/app/_ui/tag";
import type { ListedUser } from "@/lib/access/user-list";
import { moment } from "@/lib/i18n/moment";
import { UserActions } from "./user-actions";
import type { MunicipalityOption } from "./user-draft";

type UserTableProps = {
  country: string;
  users: readonly ListedUser[];
  municipalities: readonly MunicipalityOption[];
  /** The reader's own account. */
  self: string | null;
};

const COLUMNS = ["name", "role", "municipalities", "secondFactor", "lastSignIn", "state"] as const;
const NAMED = 3;

/** Everybody with role, municipalities, second factor and last sign-in, and what can be done about each. */
export function UserTable({ country, users, municipalities, self }: UserTableProps) {
  const t = useTranslations("users");
  return (
    <EntryTable
      title={t("list.title")}
      columns={COLUMNS.map((column) => t(`columns.${column}`))}
      actions={t("columns.actions")}
    >
      {users.map((user) => (
        <Row key={user.id} {...{ country, user, municipalities }} isSelf={user.id === self} />
      ))}
    </EntryTable>
  );
}

type RowProps = Omit<UserTableProps, "users" | "self"> & { user: ListedUser; isSelf: boolean };

function Row({ country, user, municipalities, isSelf }: RowProps) {
  const t = useTranslations("users");
  const roles = useTranslations("frame.who.roles");
  const locale = useLocale();
  const signedIn = user.lastSignInAt && moment(locale, user.lastSignInAt);
  return (
    <tr data-state={user.state}>
      <th scope="row" className="keep">
        {user.name} {isSelf && <Tag>{t("you")}</Tag>}
        <span className="two">{user.email}</span>
      </th>
      <td data-label={t("columns.role")}>{roles(user.role)}</td>
      <td className="keep" data-label={t("columns.municipalities")}>
        <Places user={user} />
      </td>
      <td data-label={t("columns.secondFactor")}>{user.twoFactorEnabled ? t("yes") : t("no")}</td>
      <td data-label={t("columns.lastSignIn")}>
        {signedIn ? (
          <time dateTime={user.lastSignInAt ?? undefined}>
            {signedIn.date} {signedIn.time}
          </time>
        ) : (
          t("never")
        )}
      </td>
      <td data-label={t("columns.state")}>
        <State user={user} />
      </td>
      <td>
        <UserActions {...{ country, user, municipalities }} />
      </td>
    </tr>
  );
}

function Places({ user: { role, municipalities } }: { user: ListedUser }) {
  const t = useTranslations("users");
  if (role === "administrator") return t("all");
  if (municipalities.length === 0) return t("noMunicipality");
  const names = municipalities.slice(0, NAMED).map(({ name }) => name);
  const more = municipalities.length - names.length;
  return more > 0 ? `${names.join(", ")} ${t("more", { count: more })}` : names.join(", ");
}

function State({ user: { linkUntil, state } }: { user: ListedUser }) {
  const t = useTranslations("users");
  const locale = useLocale();
  return (
    <>
      <Tag>{t(`states.${state}`)}</Tag>
      {state !== "closed" && linkUntil && (
        <span className="two">{t("linkUntil", { date: moment(locale, linkUntil).date })}</span>
      )}
      {state === "invited" && !linkUntil && <span className="two">{t("linkOver")}</span>}
    </>
  );
}
