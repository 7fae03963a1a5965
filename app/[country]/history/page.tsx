import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { formatNumber } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import { moment } from "@/lib/i18n/moment";
import { byName } from "@/lib/i18n/names";
import { type VersionsReport, versionsReport } from "@/lib/reports/history/version-list";
import { scopeReport } from "@/lib/reports/scope";
import { filterIn, pageIn } from "./filter";
import { FilterForm } from "./filter-form";
import { ListTools } from "./list-tools";
import { Pager } from "./pager";
import { VersionTable } from "./version-table";
import "./history.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("title") };
}

/** Historik: every version there ever was, who made it and why, and the way to the figures as they stood. */
export default async function HistoryPage({ params, searchParams }: PageProps) {
  const [{ country }, asked, db] = [await params, await searchParams, database()];
  const [filter, locale, t] = [filterIn(asked), await getLocale(), await getTranslations("history")];
  const [scope, report] = await Promise.all([
    found(scopeReport(db, country)),
    found(versionsReport(db, { country, ...filter, ...pageIn(asked), limit: PAGE, today: await today(db) })),
  ]);
  const asOf = [asked.asOf].flat()[0];
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} />}>
      <Lede title={t("title")} stamp={report.count > 0 ? await kindsOf(report) : []}>
        {await sentence(report, isFiltered)}
      </Lede>
      <Block
        title={isFiltered ? t("list.found", { count: report.count }) : t("list.title")}
        sub={t("list.sub")}
        tools={<ListTools country={country} filter={filter} />}
        id="versions"
      >
        <ClientMessages areas={["history"]}>
          <FilterForm
            country={country}
            filter={filter}
            authors={report.authors}
            municipalities={scope.municipalities.toSorted(byName(locale)).map(({ code, name }) => ({ code, name }))}
          />
        </ClientMessages>
        {report.versions.length === 0 ? (
          <EmptyState title={t(isFiltered ? "list.noneFound" : "list.none")}>
            {t(isFiltered ? "list.noneFoundText" : "list.noneText")}
          </EmptyState>
        ) : (
          <VersionTable country={country} report={report} seen={asOf} />
        )}
        <Pager country={country} filter={filter} report={report} />
      </Block>
    </Screen>
  );
}

async function sentence(report: VersionsReport, isFiltered: boolean) {
  const [t, locale] = [await getTranslations("history"), await getLocale()];
  const { count, municipality, latest } = report;
  const number = formatNumber(locale, count);
  if (isFiltered) return t.rich("sayFound", { ...bold, count, number, place: municipality?.name ?? "none" });
  if (!latest) return t("sayNone");
  return t.rich("say", { ...bold, count, number, date: moment(locale, latest.at).date });
}

/** `7 indberetninger · 1 ændring af registre`, most first. */
async function kindsOf({ kinds }: VersionsReport): Promise<string[]> {
  const [t, locale] = [await getTranslations("history.counts"), await getLocale()];
  const parts = kinds.map(({ kind, count }) => t(kind, { count, number: formatNumber(locale, count) }));
  return [new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(parts)];
}
