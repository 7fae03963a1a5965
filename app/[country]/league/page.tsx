import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { NothingYet } from "@/app/_results/nothing-yet";
import type { SearchParams } from "@/app/_results/question";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { ClientMessages } from "@/app/_ui/client-messages";
import { FilterBar } from "@/app/_ui/frame/filter-bar";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { leaguePage } from "@/lib/reports/league/league-page";
import { scopeReport } from "@/lib/reports/scope";
import { filterWords } from "./filter-words";
import { FunnelBlock } from "./funnel-block";
import { LeagueBlock } from "./league-block";
import { LeagueFilterFields, LeagueFilterPicker } from "./league-filter";
import { LeagueSentence } from "./league-sentence";
import { namesOf } from "./names-of";
import { NearBlock } from "./near-block";
import { leagueAsked, searchOf } from "./question";
import { UnrankedBlock } from "./unranked-block";
import "./league.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

const PAGE = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("league");
  return { title: t("title") };
}

/** Rangliste: where each municipality stands among the others, how sure that is, and who has no place yet. */
export default async function LeaguePage({ params, searchParams }: PageProps) {
  const [{ country }, search, db, jar] = [await params, await searchParams, database(), await cookies()];
  const { filter, ...asked } = leagueAsked(search);
  const own = asked.own ?? filter.near ?? rememberedMunicipality(jar.get(LAST_MUNICIPALITY_COOKIE)?.value, country);
  const question = { country, ...asked, ...filter, ...(own && { own }), pageSize: PAGE, today: await today(db) };
  const [scope, page] = await Promise.all([found(scopeReport(db, country)), found(leaguePage(db, question))]);
  const [words, t] = [await resultWords(), await getTranslations("league")];
  const { league, options, months } = page;
  const municipalities = scope.choices?.toSorted(byName(words.locale)) ?? null;
  const ownPlace = scope.municipalities.find(({ code }) => code === own) ?? null;
  const choices = { country, filter, options, own, municipalities, names: namesOf(scope, [own, filter.near]) };
  const bar = (
    <FilterBar
      demo={scope.demo}
      version={league.version}
      filter={{
        scope: { country, municipality: null, municipalities },
        measure: league.answered.measure,
        window: { kind: league.answered.window, end: league.answered.month },
        months,
      }}
      more={<LeagueFilterFields {...choices} />}
    >
      <LeagueFilterPicker {...choices} />
    </FilterBar>
  );
  const unranked = league.unranked.length > 0 && (
    <a key="unranked" href="#unranked">
      {t("unranked.link", { count: league.of - league.complete })}
    </a>
  );
  const stamp = stampOf(words, league.answered, country, [
    words.t("coverage", { over: league.complete, of: league.of }),
    ...(unranked ? [unranked] : []),
    ...(await filterWords(filter, league, options, words)),
    <KeptLink key="moved" href={`/${country}/league/moved`}>
      {t("moved")}
    </KeptLink>,
    <KeptLink key="compare" href={`/${country}/compare${own ? `?with=${own}` : ""}`}>
      {t("compare")}
    </KeptLink>,
  ]);
  return (
    <ClientMessages areas={["league"]}>
      <Screen bar={bar}>
        {asked.asOf && <AsOfNote stamp={league} here={`/${country}/league`} />}
        <Lede title={t("title")} stamp={months.length > 0 ? stamp : []}>
          <LeagueSentence league={league} own={ownPlace} words={words} />
        </Lede>
        {months.length === 0 ? (
          <NothingYet country={country} name={scope.country.names[words.locale]} />
        ) : (
          <>
            <LeagueBlock league={league} own={own} search={searchOf(search)} words={words} />
            {league.near && <NearBlock league={league} near={league.near} words={words} />}
            <FunnelBlock league={league} funnel={page.funnel} own={own} words={words} />
            <UnrankedBlock league={league} channels={options.channels} words={words} />
          </>
        )}
      </Screen>
    </ClientMessages>
  );
}
