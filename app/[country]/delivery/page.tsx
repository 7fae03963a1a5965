import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { Source } from "@/app/_ui/source";
import { database, servedDatabase } from "@/db/client";
import { mayNow, visit } from "@/lib/access/visit";
import { ownCodes } from "@/lib/access/who";
import { today } from "@/lib/clock";
import { addMonths, everyMonth } from "@/lib/domain/month";
import { formatMonthSpan } from "@/lib/i18n/format";
import { isMailOn } from "@/lib/mail/is-mail-on";
import type { BoardRow } from "@/lib/reports/delivery/delivery-board";
import { type DeliveryReport, deliveryReport } from "@/lib/reports/delivery/delivery-page";
import { scopeReport } from "@/lib/reports/scope";
import { boardContent } from "./board-content";
import { BoardDownload } from "./board-download";
import { BoardFilter } from "./board-filter";
import { BoardLegend } from "./board-legend";
import { MOST_ROWS, shownRows } from "./board-rows";
import { BoardTable } from "./board-table";
import { cellWords } from "./cell-words";
import { DeliveryFigures } from "./delivery-figures";
import { DeliverySentence, deliveryStamp } from "./delivery-sentence";
import { type BoardQuestion, boardQuestion } from "./question";
import { RemindersBlock } from "./reminders-block";
import "./delivery.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delivery");
  return { title: t("title") };
}

/** Leveringer: who has delivered which month, and who is to be reminded. */
export default async function DeliveryPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const question = boardQuestion(await searchParams);
  const db = database();
  const [scope, report, own, t, locale] = await Promise.all([
    found(scopeReport(db, country)),
    found(deliveryReport(db, { country, ...question, today: await today(db) })),
    ownCodes(servedDatabase().sql, visit().visitor, country),
    getTranslations("delivery"),
    getLocale(),
  ]);
  const rows = shownRows(report.rows, question, locale);
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report.version} />}>
      {question.asOf && <AsOfNote stamp={report} here={`/${country}/delivery`} />}
      <Lede title={t("title")} stamp={await deliveryStamp(report)}>
        <DeliverySentence report={report} />
      </Lede>
      <DeliveryFigures report={report} />
      <Board report={report} rows={rows} question={question} />
      {!question.asOf && (
        <RemindersBlock
          report={report}
          rows={rows}
          origin={await originOf()}
          own={mayNow("describe") ? own : []}
          canSend={mayNow("administer") && isMailOn()}
          canSubmit={mayNow("submit")}
        />
      )}
    </Screen>
  );
}

/** Where the reader reached this server: links in a reminder lead there. */
async function originOf(): Promise<string> {
  const sent = await headers();
  return `${sent.get("x-forwarded-proto") ?? "http"}://${sent.get("host") ?? "localhost"}`;
}

type BoardProps = { report: DeliveryReport; rows: readonly BoardRow[]; question: BoardQuestion };

async function Board({ report, rows, question }: BoardProps) {
  const [t, locale, words] = await Promise.all([getTranslations("delivery.board"), getLocale(), cellWords(report)]);
  const { country, months, from, to } = report;
  const shown = rows.slice(0, MOST_ROWS);
  const table = await boardContent({ months, rows }, words);
  const span = formatMonthSpan(locale, from, to);
  return (
    <Block
      id="board"
      title={t("title")}
      sub={t("sub", { count: rows.length, span, ...days(report) })}
      tools={<BoardDownload table={table} name={`${t("file")}-${from}-${to}`} />}
      source={<Source version={report.version} country={country} />}
    >
      <ClientMessages areas={["delivery"]}>
        <BoardFilter
          to={to}
          months={choosable(report)}
          region={report.region}
          group={report.group?.code ?? null}
          groups={report.groups}
          regions={report.regions.toSorted(new Intl.Collator(locale).compare)}
          owing={question.owing}
          search={question.search}
        />
      </ClientMessages>
      {shown.length === 0 ? (
        <EmptyState title={t("none")} action={<Link href={`/${country}/delivery`}>{t("all")}</Link>}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <>
          <BoardTable country={country} months={months} rows={shown} words={words} />
          <BoardLegend />
        </>
      )}
      {shown.length < rows.length && <p className="sub">{t("more", { shown: shown.length, count: rows.length })}</p>}
    </Block>
  );
}

/** The days of the month that a month is due and locked on. */
function days({ months }: DeliveryReport): { deadline: number; lock: number } {
  const last = months.at(-1);
  return { deadline: Number(last?.deadline.slice(8)), lock: Number(last?.lockedOn.slice(8)) };
}

const BACK = 60;

/** The months that a window can end in, newest first. */
function choosable({ lastClosed, to, begun }: DeliveryReport) {
  const first = [addMonths(lastClosed, 1 - BACK), begun].sort().at(-1) ?? to;
  const months = everyMonth(first, lastClosed).reverse();
  return months.includes(to) ? months : [...months, to];
}
