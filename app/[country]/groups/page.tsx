import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { mayNow } from "@/lib/access/visit";
import { today } from "@/lib/clock";
import { formatNumber } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import { groupsReport } from "@/lib/reports/calendar/group";
import { scopeReport } from "@/lib/reports/scope";
import { NewGroupButton } from "./group-actions";
import { GroupTable } from "./group-table";
import "@/app/_ui/entry/entry.css";
import "./groups.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups");
  return { title: t("title") };
}

/** Grupper: the saved sets of municipalities, each with a page of its own. */
export default async function GroupsPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const db = database();
  const { asOf } = askedOf(await searchParams);
  const [scope, report, locale, t] = await Promise.all([
    found(scopeReport(db, country)),
    found(groupsReport(db, { country, asOf, today: await today(db) })),
    getLocale(),
    getTranslations("groups"),
  ]);
  const canWrite = mayNow("administer") && asOf === undefined;
  const municipalities = scope.municipalities.toSorted(byName(locale));
  const groups = report.groups.toSorted(byName(locale));
  const stamp = [
    t("stamp.filter"),
    t("stamp.version", { version: formatNumber(locale, report.version) }),
    <Link key="joint" href={`/${country}/method#joint`}>
      {t("stamp.joint")}
    </Link>,
  ];
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report.version} />}>
      {asOf && <AsOfNote stamp={report} here={`/${country}/groups`} />}
      <Lede title={t("title")} stamp={stamp}>
        {t.rich("say", { count: groups.length, b: (chunks: ReactNode) => <b>{chunks}</b> })}
      </Lede>
      <ClientMessages areas={["groups"]}>
        {canWrite && (
          <div className="groups-tools">
            <NewGroupButton country={country} municipalities={municipalities} />
          </div>
        )}
        <Block id="groups" title={t("list.title")} sub={t("list.sub")}>
          {groups.length > 0 ? (
            <GroupTable country={country} groups={groups} municipalities={municipalities} canWrite={canWrite} />
          ) : (
            <EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>
          )}
        </Block>
      </ClientMessages>
    </Screen>
  );
}
