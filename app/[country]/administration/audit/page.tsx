import { DownloadIcon } from "@navikt/aksel-icons";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { servedDatabase } from "@/db/client";
import { auditPage } from "@/lib/access/audit-log";
import { ACTS } from "@/lib/access/routes";
import { formatNumber } from "@/lib/i18n/format";
import { scopeReport } from "@/lib/reports/scope";
import { AccessScreen } from "../access-screen";
import { AuditFilterForm } from "./audit-filter-form";
import { AuditTable } from "./audit-table";
import { actorWords, actWords } from "./audit-words";
import { Pager } from "./pager";
import { auditAddress, auditPlace, auditQuestion } from "./question";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

/** Revisionslog: who did what, when, from where; newest first. */
export default async function AuditPage({ params, searchParams }: PageProps) {
  const [{ country }, asked] = [await params, await searchParams];
  const question = auditQuestion(asked);
  const { db, sql } = servedDatabase();
  const [scope, page, t, roles, locale] = await Promise.all([
    found(scopeReport(db, country)),
    auditPage(sql, question, auditPlace(asked)),
    getTranslations("audit"),
    getTranslations("frame.who.roles"),
    getLocale(),
  ]);
  const [words, here] = [{ t, roles }, `/${country}/administration/audit`];
  const isFiltered = Object.keys(question).length > 0;
  const counts = { ...bold, count: page.count, number: formatNumber(locale, page.count) };
  return (
    <AccessScreen
      {...{ country, demo: scope.demo }}
      section="audit"
      sentence={t.rich(isFiltered ? "sayFound" : "say", counts)}
      stamp={[t("stamp.append"), t("stamp.kept")]}
    >
      <Block
        id="audit"
        title={t("list.title")}
        sub={t("list.sub")}
        tools={
          <div className="audit-tools">
            <a href={auditAddress(`${here}/audit.csv`, question, { locale })} download>
              <DownloadIcon className="icon" aria-hidden />
              {t("list.csv")}
            </a>
          </div>
        }
      >
        <AuditFilterForm
          {...{ here, question }}
          actors={page.actors.map((one) => ({ value: one.actor, label: actorWords(words, one) }))}
          acts={ACTS.map((act) => ({ value: act, label: actWords(words, act) }))}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>
        ) : (
          <AuditTable rows={page.rows} words={words} />
        )}
        <Pager {...{ here, question }} older={page.older} newer={page.newer} />
      </Block>
    </AccessScreen>
  );
}
