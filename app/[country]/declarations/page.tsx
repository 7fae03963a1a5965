import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database, servedDatabase } from "@/db/client";
import { mayDescribe } from "@/lib/access/own";
import { visit } from "@/lib/access/visit";
import { ownCodes } from "@/lib/access/who";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { declarationsReport } from "@/lib/reports/declarations/declarations";
import { scopeReport } from "@/lib/reports/scope";
import { AnswersBlock } from "./answers-block";
import { ChoosePlace } from "./choose-place";
import { DeclarationBlock } from "./declaration-block";
import { Doubts } from "./doubts";
import { HistoryBlock } from "./history-block";
import { Summary } from "./summary";
import "./declarations.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("declarations");
  return { title: t("title") };
}

/** Optælling: what a municipality counts, since when, and how that came about. */
export default async function DeclarationsPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const search = await searchParams;
  const own = await ownCodes(servedDatabase().sql, visit().visitor, country);
  const municipality = [search.municipality].flat()[0] ?? own?.[0];
  const { asOf } = askedOf(search);
  const db = database();
  const [scope, day, locale, t] = await Promise.all([
    found(scopeReport(db, country)),
    today(db),
    getLocale(),
    getTranslations("declarations"),
  ]);
  const report = municipality ? await found(declarationsReport(db, { country, municipality, asOf, today: day })) : null;
  const canWrite =
    report !== null && asOf === undefined && (await mayDescribe(db, { country, code: report.municipality.code }));
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report?.version} />}>
      {report && asOf && (
        <AsOfNote stamp={report} here={`/${country}/declarations?municipality=${report.municipality.code}`} />
      )}
      <Lede title={t("title")}>{report ? <Summary report={report} /> : t.rich("choose", bold)}</Lede>
      <ClientMessages areas={["declarations"]}>
        <ChoosePlace
          country={country}
          municipalities={scope.municipalities.toSorted(byName(locale))}
          municipality={report?.municipality ?? null}
        />
        {report && (
          <>
            <Doubts report={report} />
            <DeclarationBlock key={report.municipality.code} country={country} report={report} canWrite={canWrite} />
            <AnswersBlock
              key={`answers ${report.municipality.code}`}
              country={country}
              report={report}
              canWrite={canWrite}
            />
          </>
        )}
      </ClientMessages>
      {report && <HistoryBlock country={country} report={report} />}
    </Screen>
  );
}
