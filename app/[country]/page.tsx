import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AreasBlock } from "@/app/_results/areas-block";
import { AsOfNote } from "@/app/_results/as-of-note";
import { correctedMark } from "@/app/_results/corrected-mark";
import { found } from "@/app/_results/found";
import { MixBlock } from "@/app/_results/mix-block";
import { NothingYet } from "@/app/_results/nothing-yet";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { ResultBar } from "@/app/_results/result-bar";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { overviewReport } from "@/lib/reports/overview/overview";
import { scopeReport } from "@/lib/reports/scope";
import { CountryFigures } from "./country-figures";
import { CountrySentence } from "./country-sentence";
import { CountryShare } from "./country-share";
import { DeliveryBlock } from "./delivery-block";
import { UnjointBlock } from "./unjoint-block";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** Overblik: where the country stands, how it came there, what pulls it down, and who is missing. */
export default async function OverviewPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const db = database();
  const scope = await found(scopeReport(db, country));
  const asked = askedOf(await searchParams);
  const report = await found(overviewReport(db, { country, ...asked, today: await today(db) }));
  const words = await resultWords();
  const t = await getTranslations("overview");
  const { answered, coverage, series, version } = report;
  const name = country === "dk" ? t("country") : scope.country.names[words.locale];
  const coverageLink = (
    <a key="coverage" href="#unjoint">
      {words.t("coverage", { over: coverage.over, of: coverage.of })}
    </a>
  );
  const { measure, window, month } = answered;
  const league = (
    <KeptLink key="league" href={`/${country}/league?${new URLSearchParams({ measure, window, month })}`}>
      {t("league")}
    </KeptLink>
  );
  const hasCounts = series.month.length > 0;
  const corrected = correctedMark({ words, corrected: report.corrected, country, place: null });
  return (
    <Screen bar={<ResultBar scope={scope} code={null} answered={answered} series={series} version={version} />}>
      {asked.asOf && <AsOfNote stamp={report} here={`/${country}`} />}
      <Lede
        title={name}
        stamp={hasCounts ? stampOf(words, answered, country, [coverageLink, league, ...corrected]) : []}
      >
        <CountrySentence report={report} words={words} />
      </Lede>
      {hasCounts ? (
        <>
          <CountryFigures report={report} words={words} />
          <CountryShare report={report} words={words} name={name} />
          <MixBlock {...report} country={country} />
          <AreasBlock
            areas={report.areas}
            answered={answered}
            missing={report.figures.missingInquiries}
            country={country}
            version={version}
          />
        </>
      ) : (
        <NothingYet country={country} name={name} />
      )}
      <div className="cols even">
        {report.delivery && <DeliveryBlock delivery={report.delivery} today={report.today} country={country} />}
        {hasCounts && <UnjointBlock report={report} words={words} />}
      </div>
    </Screen>
  );
}
