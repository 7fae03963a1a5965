import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { servedDatabase } from "@/db/client";
import { userList } from "@/lib/access/user-list";
import { visit } from "@/lib/access/visit";
import { byName } from "@/lib/i18n/names";
import { scopeReport } from "@/lib/reports/scope";
import { AccessScreen } from "../access-screen";
import { InviteButton } from "./invite-button";
import { usersMatching } from "./search";
import { UserSearch } from "./user-search";
import { UserTable } from "./user-table";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("title") };
}

/** Brugere: who can sign in, as what, and for which municipalities. */
export default async function UsersPage({ params, searchParams }: PageProps) {
  const [{ country }, asked] = [await params, await searchParams];
  const search = ([asked.search].flat()[0] ?? "").trim();
  const { db, sql } = servedDatabase();
  const [scope, all, t, locale] = await Promise.all([
    found(scopeReport(db, country)),
    userList(sql, new Date()),
    getTranslations("users"),
    getLocale(),
  ]);
  const open = all.filter(({ state }) => state === "open");
  const administrators = open.filter(({ role }) => role === "administrator").length;
  const invited = all.filter(({ state }) => state === "invited").length;
  const shown = usersMatching(all, search);
  const municipalities = scope.municipalities.toSorted(byName(locale));
  const { visitor } = visit();
  return (
    <AccessScreen
      {...{ country, demo: scope.demo }}
      section="users"
      sentence={t.rich("say", { ...bold, open: open.length, administrators, invited })}
      stamp={[
        t("stamp.atOnce"),
        <Link key="audit" href={`/${country}/administration/audit`}>
          {t("stamp.logged")}
        </Link>,
      ]}
    >
      <Block
        id="users"
        title={search ? t("list.found", { count: shown.length }) : t("list.title")}
        sub={t("list.sub")}
        tools={<InviteButton country={country} municipalities={municipalities} />}
      >
        <UserSearch country={country} search={search} />
        {shown.length === 0 ? (
          <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>
        ) : (
          <UserTable
            {...{ country, municipalities }}
            users={shown}
            self={visitor.kind === "account" ? visitor.id : null}
          />
        )}
      </Block>
    </AccessScreen>
  );
}
