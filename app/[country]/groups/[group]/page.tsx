import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AreasBlock } from "@/app/_results/areas-block";
import { AsOfNote } from "@/app/_results/as-of-note";
import { correctedMark } from "@/app/_results/corrected-mark";
import { found } from "@/app/_results/found";
import { MixBlock } from "@/app/_results/mix-block";
import { NothingYet } from "@/app/_results/nothing-yet";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { ClientMessages } from "@/app/_ui/client-messages";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { mayNow } from "@/lib/access/visit";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { groupReport } from "@/lib/reports/calendar/group";
import { scopeReport } from "@/lib/reports/scope";
import { CountryFigures } from "../../country-figures";
import { CountryShare } from "../../country-share";
import { UnjointBlock } from "../../unjoint-block";
import { GroupActions } from "../group-actions";
import { AgainstBlock } from "./against-block";
import { GroupBar } from "./group-bar";
import { GroupSentence } from "./group-sentence";
import { MembersBlock } from "./members-block";
import { PoolingBlock } from "./pooling-block";
import "@/app/_ui/entry/entry.css";
import "../groups.css";

type PageProps = { params: Promise<{ country: string; group: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { country, group } = await params;
  const db = database();
  const asked = { measure: "digital", window: "month" } as const;
  const report = await found(groupReport(db, { country, group, ...asked, today: await today(db) }));
  return { title: report.group.name };
}

/** A group as one unit: what Overblik says of the country, over its municipalities, and each of them. */
export default async function GroupPage({ params, searchParams }: PageProps) {
  const { country, group: code } = await params;
  const db = database();
  const asked = askedOf(await searchParams);
  const [scope, report, locale, words, t] = await Promise.all([
    found(scopeReport(db, country)),
    found(groupReport(db, { country, group: code, ...asked, today: await today(db) })),
    getLocale(),
    resultWords(),
    getTranslations("groups"),
  ]);
  const { answered, coverage, series, group, members } = report;
  const over = (
    <a key="over" href="#unjoint">
      {t("over", { over: coverage.over, of: coverage.of })}
    </a>
  );
  const all = (
    <Link key="all" href={`/${country}/groups`}>
      {t("all")}
    </Link>
  );
  const canWrite = mayNow("administer") && asked.asOf === undefined;
  const bar = (
    <GroupBar
      country={country}
      demo={scope.demo}
      version={report.version}
      name={group.name}
      measure={answered.measure}
      window={{ kind: answered.window, end: answered.month }}
      months={series.month.map(({ month }) => month)}
    />
  );
  const hasCounts = series.month.length > 0;
  const corrected = correctedMark({ words, corrected: report.corrected, country, place: null });
  return (
    <Screen bar={bar}>
      {asked.asOf && <AsOfNote stamp={report} here={`/${country}/groups/${code}`} />}
      <Lede title={group.name} stamp={hasCounts ? stampOf(words, answered, country, [over, all, ...corrected]) : [all]}>
        <GroupSentence report={report} words={words} />
      </Lede>
      {canWrite && (
        <ClientMessages areas={["groups"]}>
          <GroupActions
            country={country}
            municipalities={scope.municipalities.toSorted(byName(locale))}
            group={{ ...group, members }}
          />
        </ClientMessages>
      )}
      {hasCounts ? (
        <>
          <CountryFigures report={report} words={words} />
          <CountryShare report={report} words={words} name={group.name} />
          <AgainstBlock report={report} words={words} />
          <MembersBlock report={report} words={words} />
          {report.calls?.members.some(({ calls }) => calls !== null) && (
            <ClientMessages areas={["groups"]}>
              <PoolingBlock country={country} version={report.version} name={group.name} calls={report.calls} />
            </ClientMessages>
          )}
          <MixBlock {...report} country={country} />
          <AreasBlock
            areas={report.areas}
            answered={answered}
            missing={report.figures.missingInquiries}
            country={country}
            version={report.version}
          />
          <UnjointBlock report={report} words={words} />
        </>
      ) : (
        <NothingYet country={country} name={group.name} />
      )}
    </Screen>
  );
}
