import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import { type MethodReport, methodReport } from "@/lib/reports/method/method";
import { scopeReport } from "@/lib/reports/scope";
import { Area, Bounds, Complete } from "./completeness";
import { Cost } from "./cost";
import { Digital, Inquiry, NotCounted, Share } from "./counting";
import { MARKS } from "./formula";
import { Funnel } from "./funnel";
import { CallCentre, Group } from "./groups";
import { Learn } from "./learn";
import { Preliminary, Windows } from "./months";
import { Moved } from "./moved";
import { Nearest } from "./nearest";
import { Contents } from "./section";
import { SeriesBreak } from "./series-break";
import { Demo, Origin } from "./source";
import { Joint, Missing, Path, Rank, VerdictSection } from "./targets";
import { Fair, Uncertainty } from "./uncertainty";
import "./method.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("method");
  return { title: t("title") };
}

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

/** Metode: every definition with its formula, an example worked out by the code itself, and its source. */
export default async function MethodPage({ params, searchParams }: PageProps) {
  const [{ country }, { asOf }] = [await params, askedOf(await searchParams)];
  const db = database();
  const [scope, report] = await Promise.all([
    found(scopeReport(db, country)),
    found(methodReport(db, { country, asOf, today: await today(db) })),
  ]);
  const t = await getTranslations("method");
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report.version} />}>
      {asOf && <AsOfNote stamp={report} here={`/${country}/method`} />}
      <Lede title={t("title")} stamp={await stamp(report)}>
        {await sentence(report)}
      </Lede>
      <div className="method">
        <Contents />
        <div>
          <Inquiry />
          <NotCounted />
          <Share />
          <Digital report={report} />
          <Complete report={report} />
          <Area />
          <Bounds report={report} />
          <Windows />
          <Preliminary report={report} />
          <Joint report={report} />
          <SeriesBreak />
          <Path report={report} />
          <VerdictSection report={report} />
          <Missing />
          <Rank />
          <Uncertainty />
          <Funnel />
          <Moved />
          <Learn />
          <Fair />
          <Nearest />
          <Group />
          <CallCentre />
          <Cost report={report} />
          <Origin country={country} />
          <Demo />
        </div>
      </div>
    </Screen>
  );
}

/** The targets, where the country has some; otherwise the rule that everything follows. */
async function sentence({ targets }: MethodReport) {
  const [t, locale] = [await getTranslations("method"), await getLocale()];
  const parts = targets
    .filter(({ kind, municipality }) => kind === "target" && municipality === null)
    .map(({ share, year }) => t("targetPart", { share: formatShare(locale, share, 0), year: String(year) }));
  if (parts.length === 0) return t.rich("say", MARKS);
  return t.rich("sayTargets", { ...MARKS, targets: new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(parts) });
}

async function stamp({ country, areas, version }: MethodReport): Promise<string[]> {
  const [t, locale] = [await getTranslations("method"), await getLocale()];
  return [
    t("stampCountry", { name: country.names[locale], count: country.municipalities, areas }),
    t("stampVersion", { version: formatNumber(locale, version) }),
  ];
}
