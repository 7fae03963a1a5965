import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
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
import { isMonth } from "@/lib/domain/month";
import { formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import { type CellLifeReport, cellLifeReport } from "@/lib/reports/history/cell-life";
import { scopeReport } from "@/lib/reports/scope";
import { LifeForm } from "./life-form";
import { LifeTable } from "./life-table";
import "../history.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.cell");
  return { title: t("title") };
}

/** The life of a count: who wrote what when, what stood there before, and why. */
export default async function CellPage({ params, searchParams }: PageProps) {
  const [{ country }, search, db] = [await params, await searchParams, database()];
  const one = (name: string) => [search[name]].flat()[0] || undefined;
  const [municipality, month] = [one("municipality"), one("month")];
  if (!municipality || !month || !isMonth(month)) notFound();
  const life = { municipality, month, area: one("area"), channel: one("channel") };
  const [scope, report, t, locale] = await Promise.all([
    found(scopeReport(db, country)),
    found(cellLifeReport(db, { country, ...life, asOf: one("asOf"), today: await today(db) })),
    getTranslations("history.cell"),
    getLocale(),
  ]);
  const { changes } = report;
  const option = (label: { code: string; names: Record<typeof locale, string> }) => ({
    code: label.code,
    name: sentenceCase(label.names[locale]),
  });
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report.version} />}>
      {one("asOf") && <AsOfNote stamp={report} here={`/${country}/history/cell`} />}
      <Lede title={t("title")} stamp={[t("state", { state: report.state })]}>
        {await sentence(report)}
      </Lede>
      <ClientMessages areas={["history"]}>
        <LifeForm
          country={country}
          life={life}
          areas={report.areas.map(option)}
          channels={report.channels.map(option)}
        />
      </ClientMessages>
      <Block id="life" title={t("changes", { count: changes.length })} sub={t("sub")}>
        {changes.length === 0 ? (
          <EmptyState title={t("noneTitle")}>{t("none")}</EmptyState>
        ) : (
          <LifeTable country={country} report={report} />
        )}
      </Block>
    </Screen>
  );
}

async function sentence({ area, channel, municipality, month, count, changes }: CellLifeReport) {
  const [t, locale] = [await getTranslations("history.cell"), await getLocale()];
  const what = channel
    ? area
      ? t("areaChannel", { area: area.names[locale], channel: channel.names[locale] })
      : channel.names[locale]
    : (area?.names[locale] ?? t("whole"));
  const values = { what: sentenceCase(what), place: municipality.name, month: formatMonth(locale, month) };
  if (changes.length === 0) return t.rich("sayNone", { ...bold, ...values });
  const later = changes.filter(({ before }) => before !== null).length;
  return t.rich("say", {
    ...bold,
    ...values,
    state: count === null ? "withdrawn" : "stands",
    number: count === null ? "" : formatNumber(locale, count),
    times: later,
  });
}
