import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { Note } from "@/app/_ui/note";
import { database, servedDatabase } from "@/db/client";
import { ownOf } from "@/lib/access/rights";
import { mayNow, visit } from "@/lib/access/visit";
import { ownCodes } from "@/lib/access/who";
import { today } from "@/lib/clock";
import { dayAfter } from "@/lib/domain/month";
import { formatDate, formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import { scopeReport } from "@/lib/reports/scope";
import { type OwnWord, ownWordsReport } from "@/lib/reports/submission/own-words";
import type { HistoryReport } from "@/lib/reports/submission/submission";
import { historyReport } from "@/lib/reports/submission/submission-history";
import { BarLinks } from "./bar-links";
import { exampleRows } from "./example";
import { FileDrop } from "./file-drop";
import { FileGuide } from "./file-guide";
import { HistoryTable } from "./history-table";
import { OwnWords } from "./own-words";
import { TemplateBlock } from "./template-block";
import "./submissions.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("submission");
  return { title: t("title") };
}

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

/** Indberetning: a file is chosen, what it must look like, and what was submitted before. */
export default async function SubmissionsPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const asked = [(await searchParams).municipality].flat()[0] ?? null;
  const db = database();
  const { visitor } = visit();
  const [scope, report, words, own, t, locale] = await Promise.all([
    found(scopeReport(db, country)),
    found(historyReport(db, { country, today: await today(db), own: ownOf(visitor) })),
    ownWordsReport(db, country),
    ownCodes(servedDatabase().sql, visitor, country),
    getTranslations("submission"),
    getLocale(),
  ]);
  const canWrite = mayNow("submit");
  const isFirst = canWrite && report.submissions.rows.every(({ state }) => state !== "committed");
  const municipality = own?.[0] ?? report.example.municipality;
  const rows = exampleRows(locale, { ...report.example, municipality, month: report.lastClosed });
  const isOwn = ({ municipality: { code } }: OwnWord) => own?.includes(code) ?? true;
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} tools={<BarLinks rows={rows} />} />}>
      <Lede title={t("title")} stamp={await stamp(report)}>
        {t.rich(`start.${isFirst ? "firstSay" : canWrite ? "say" : "readOnlySay"}`, { b: (chunks) => <b>{chunks}</b> })}
      </Lede>
      <div className="intake">
        {canWrite ? (
          <>
            <ClientMessages areas={["submission"]}>
              <FileDrop country={country} />
            </ClientMessages>
            <FormLink country={country} />
          </>
        ) : (
          <Note tone="warn">
            <b>{t("start.readOnlyTitle")}.</b> {t("start.readOnly")}
          </Note>
        )}
      </div>
      {canWrite && <TemplateBlock scope={scope} asked={asked} own={own} />}
      <FileGuide country={country} rows={rows} />
      <History country={country} report={report} />
      <ClientMessages areas={["submission"]}>
        <OwnWords country={country} words={words.filter(isOwn)} canWrite={mayNow("describe")} />
      </ClientMessages>
    </Screen>
  );
}

/** For who has no file. */
async function FormLink({ country }: { country: string }) {
  const t = await getTranslations("form");
  return (
    <p className="or">
      <Link href={`/${country}/submissions/form`}>{t("link")}</Link>
    </p>
  );
}

async function stamp({ lastClosed, deadlineDay, lockDay }: HistoryReport): Promise<string[]> {
  const [t, locale] = [await getTranslations("submission.start"), await getLocale()];
  const month = sentenceCase(formatMonth(locale, lastClosed));
  return [
    t("stampDeadline", { month, date: formatDate(locale, dayAfter(lastClosed, deadlineDay)) }),
    t("stampLocked", { date: formatDate(locale, dayAfter(lastClosed, lockDay)) }),
  ];
}

async function History({ country, report: { submissions } }: { country: string; report: HistoryReport }) {
  const [t, locale] = [await getTranslations("submission.history"), await getLocale()];
  const shown = submissions.rows.length;
  const all = shown === submissions.count;
  return (
    <Block
      title={t("title", { count: submissions.count })}
      sub={all ? t("sub") : t("subLimited", { shown: formatNumber(locale, shown) })}
    >
      {shown === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <HistoryTable country={country} rows={submissions.rows} />
      )}
    </Block>
  );
}
