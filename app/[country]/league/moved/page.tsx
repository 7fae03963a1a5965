import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { NothingYet } from "@/app/_results/nothing-yet";
import type { SearchParams } from "@/app/_results/question";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { yearsIn } from "@/app/_results/years";
import { ClientMessages } from "@/app/_ui/client-messages";
import { FilterBar } from "@/app/_ui/frame/filter-bar";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { movedPage } from "@/lib/reports/league/moved";
import { scopeReport } from "@/lib/reports/scope";
import { filterWords } from "../filter-words";
import { LeagueFilterFields, LeagueFilterPicker } from "../league-filter";
import { namesOf } from "../names-of";
import { leagueAsked, searchOf } from "../question";
import { MovedBlock } from "./moved-block";
import { MovedSentence } from "./moved-sentence";
import { UnmovedBlock } from "./unmoved-block";
import "../league.css";
import "./moved.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("moved");
  return { title: t("title") };
}

/** Hvem flyttede sig: the largest climbers and fallers over one to three years, with how sure each change is. */
export default async function MovedPage({ params, searchParams }: PageProps) {
  const [{ country }, search, db, jar] = [await params, await searchParams, database(), await cookies()];
  const { filter: all, ...asked } = leagueAsked(search);
  const { area: _area, field: _field, wave: _wave, ...filter } = all;
  const own = asked.own ?? filter.near ?? rememberedMunicipality(jar.get(LAST_MUNICIPALITY_COOKIE)?.value, country);
  const window = asked.window === "year" ? ("year" as const) : ("rolling12" as const);
  const question = { country, ...asked, ...filter, window, years: yearsIn(search), today: await today(db) };
  const [scope, page] = await Promise.all([found(scopeReport(db, country)), found(movedPage(db, question))]);
  const [words, t] = [await resultWords(), await getTranslations("moved")];
  const { moved, months } = page;
  const municipalities = scope.choices?.toSorted(byName(words.locale)) ?? null;
  const ownPlace = scope.municipalities.find(({ code }) => code === own) ?? null;
  const options = { ...page.options, areas: [], fields: [], waves: [] };
  const choices = { country, filter, options, own, municipalities, names: namesOf(scope, [own, filter.near]) };
  const compared = moved.rows.length;
  const stamp = stampOf(words, moved.answered, country, [
    words.t("coverage", { over: compared, of: compared + moved.unmoved.length }),
    ...(await filterWords(filter, moved, options, words)),
    <KeptLink key="league" href={`/${country}/league`}>
      {t("league")}
    </KeptLink>,
  ]);
  return (
    <ClientMessages areas={["league", "moved", "results"]}>
      <Screen
        bar={
          <FilterBar
            demo={scope.demo}
            version={moved.version}
            filter={{
              scope: { country, municipality: null, municipalities },
              measure: moved.answered.measure,
              window: { kind: moved.answered.window, end: moved.answered.month },
              months,
              kinds: ["rolling12", "year"],
            }}
            more={<LeagueFilterFields {...choices} />}
          >
            <LeagueFilterPicker {...choices} />
          </FilterBar>
        }
      >
        {asked.asOf && <AsOfNote stamp={moved} here={`/${country}/league/moved`} />}
        <Lede title={t("title")} stamp={months.length > 0 ? stamp : []}>
          <MovedSentence moved={moved} own={ownPlace} words={words} />
        </Lede>
        {months.length === 0 ? (
          <NothingYet country={country} name={scope.country.names[words.locale]} />
        ) : (
          <>
            <MovedBlock moved={moved} own={own} search={searchOf(search)} words={words} />
            <UnmovedBlock moved={moved} words={words} />
          </>
        )}
      </Screen>
    </ClientMessages>
  );
}
