import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterBar } from "@/app/_ui/frame/filter-bar";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { compareReport } from "@/lib/reports/compare/compare";
import { scopeReport } from "@/lib/reports/scope";
import { AreasBlock } from "./areas-block";
import { CompareChoice } from "./compare-choice";
import { CompareSentence } from "./compare-sentence";
import { FiguresBlock } from "./figures-block";
import { LearnBlock } from "./learn-block";
import { MixBlock } from "./mix-block";
import { compareAsked } from "./question";
import { TrendBlock } from "./trend-block";
import "./compare.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

/** Sammenlign: two to six municipalities side by side, the reader's own first, and from whom it can learn. */
export default async function ComparePage({ params, searchParams }: PageProps) {
  const [{ country }, search, db, jar] = [await params, await searchParams, database(), await cookies()];
  const own = rememberedMunicipality(jar.get(LAST_MUNICIPALITY_COOKIE)?.value, country);
  const asked = compareAsked(search, own);
  const [scope, report] = await Promise.all([
    found(scopeReport(db, country)),
    found(compareReport(db, { country, ...asked, today: await today(db) })),
  ]);
  const [words, t] = [await resultWords(), await getTranslations("compare")];
  const municipalities = scope.choices?.toSorted(byName(words.locale)) ?? null;
  const { places, answered, months, version } = report;
  const isCompared = places.length > 1;
  return (
    <ClientMessages areas={["compare", "results"]}>
      <Screen
        bar={
          <FilterBar
            demo={scope.demo}
            version={version}
            filter={{
              scope: { country, municipality: null, municipalities },
              measure: answered.measure,
              window: { kind: answered.window, end: answered.month },
              months,
            }}
          />
        }
      >
        {asked.asOf && <AsOfNote stamp={report} here={`/${country}/compare`} />}
        <Lede title={t("title")} stamp={isCompared ? stampOf(words, answered, country, []) : []}>
          <CompareSentence report={report} words={words} />
        </Lede>
        <CompareChoice
          country={country}
          municipalities={municipalities}
          chosen={places.map(({ code, name }) => ({ code, name }))}
          suggested={report.suggested}
        />
        {isCompared ? (
          <>
            <TrendBlock report={report} words={words} />
            <FiguresBlock report={report} words={words} />
            <MixBlock report={report} words={words} />
            <AreasBlock report={report} words={words} />
            <LearnBlock report={report} words={words} />
          </>
        ) : (
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        )}
      </Screen>
    </ClientMessages>
  );
}
