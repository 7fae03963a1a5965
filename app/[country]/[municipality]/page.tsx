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
import { mayDescribe } from "@/lib/access/own";
import { mayNow } from "@/lib/access/visit";
import { today } from "@/lib/clock";
import { municipalityReport } from "@/lib/reports/municipality/municipality";
import { scopeReport } from "@/lib/reports/scope";
import { ChannelsBlock } from "./channels-block";
import { CountsBlock } from "./counts-block";
import { DeliveryChips } from "./delivery-chips";
import { FairNote } from "./fair-note";
import { IncompleteBlock } from "./incomplete-block";
import { InitiativesBlock } from "./initiatives-block";
import { LineNote } from "./line-note";
import { LogBlock } from "./log-block";
import { MunicipalityFigures } from "./municipality-figures";
import { MunicipalitySentence } from "./municipality-sentence";
import { MunicipalityShare } from "./municipality-share";
import { OwnTargets } from "./own-targets";

type PageProps = {
  params: Promise<{ country: string; municipality: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { country, municipality } = await params;
  const scope = await found(scopeReport(database(), country));
  return { title: scope.municipalities.find((option) => option.code === municipality)?.name ?? municipality };
}

/** Kommune: one municipality beside its country. */
export default async function MunicipalityPage({ params, searchParams }: PageProps) {
  const { country, municipality: code } = await params;
  const db = database();
  const [scope, day] = await Promise.all([found(scopeReport(db, country)), today(db)]);
  const asked = askedOf(await searchParams);
  const report = await found(municipalityReport(db, { country, municipality: code, ...asked, today: day }));
  const [words, t] = [await resultWords(), await getTranslations("municipality")];
  const { answered, series, municipality, version } = report;
  const place = report.rank
    ? t("rank", { rank: report.rank.rank, of: report.rank.of, tied: report.rank.tied ? "yes" : "no" })
    : t("unranked");
  const { measure, window, month } = answered;
  const rank = (
    <KeptLink key="rank" href={`/${country}/league?${new URLSearchParams({ own: code, measure, window, month })}`}>
      {place}
    </KeptLink>
  );
  const beside = `/${country}/compare?${new URLSearchParams({ with: code, measure, window, month })}`;
  const ways = [
    <KeptLink key="compare" href={beside}>
      {t("compareWith")}
    </KeptLink>,
    <KeptLink key="learn" href={`${beside}#learn`}>
      {t("learnFrom")}
    </KeptLink>,
  ];
  const hasCounts = series.month.length > 0;
  const mayReport = await mayDescribe(db, { country, code });
  const corrected = correctedMark({ words, corrected: report.corrected, country, place: municipality.name });
  return (
    <Screen bar={<ResultBar scope={scope} code={code} answered={answered} series={series} version={version} />}>
      {asked.asOf && <AsOfNote stamp={report} here={`/${country}/${code}`} />}
      <Lede
        title={country === "dk" ? t("name", { name: municipality.name }) : municipality.name}
        marks={<DeliveryChips deliveries={report.deliveries} streak={report.streak} />}
        stamp={hasCounts ? stampOf(words, answered, country, [rank, ...corrected, ...ways]) : []}
      >
        <MunicipalitySentence report={report} words={words} />
      </Lede>
      <LineNote report={report} words={words} />
      {hasCounts ? (
        <>
          <MunicipalityFigures report={report} words={words} />
          <MunicipalityShare report={report} words={words} />
          <InitiativesBlock report={report} words={words} />
          <div className="cols even">
            <CountsBlock report={report} words={words} />
            <ChannelsBlock report={report} words={words} />
          </div>
          <MixBlock {...report} country={country} />
          <AreasBlock
            areas={report.areas}
            answered={answered}
            missing={report.figures.missingInquiries}
            country={country}
            version={version}
            compare
            title={(areas) => t("areas.title", { areas })}
            note={report.fair && <FairNote fair={report.fair} country={country} words={words} />}
          />
        </>
      ) : (
        <NothingYet country={country} name={municipality.name} />
      )}
      <div className="cols even">
        {mayNow("deliveries") && <LogBlock report={report} words={words} mayReport={mayReport} />}
        <div>
          <IncompleteBlock report={report} words={words} />
          <OwnTargets report={report} words={words} />
        </div>
      </div>
    </Screen>
  );
}
