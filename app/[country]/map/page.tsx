import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { stampOf } from "@/app/_results/stamp";
import { resultWords } from "@/app/_results/translation";
import { ClientMessages } from "@/app/_ui/client-messages";
import { FilterBar } from "@/app/_ui/frame/filter-bar";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { byName } from "@/lib/i18n/names";
import { mapReport } from "@/lib/reports/league/country-map";
import { scopeReport } from "@/lib/reports/scope";
import { MapBlock } from "./map-block";
import { COLOURINGS, type Colouring } from "./map-classes";
import { MapSentence } from "./map-sentence";
import "./map.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("map");
  return { title: t("title") };
}

/** Kort: the municipalities as equal tiles, by share, distance to the path or change, through the months. */
export default async function MapPage({ params, searchParams }: PageProps) {
  const [{ country }, search] = await Promise.all([params, searchParams]);
  const db = database();
  const scope = await found(scopeReport(db, country));
  const asked = askedOf(search);
  const report = await found(mapReport(db, { country, ...asked, today: await today(db) }));
  const [words, t, jar] = await Promise.all([resultWords(), getTranslations("map"), cookies()]);
  const { answered, places } = report;
  const hasPath = places.some(({ distance }) => distance !== null);
  const options = hasPath ? COLOURINGS : COLOURINGS.filter((option) => option !== "distance");
  const colouring = colouringOf(search.by, options);
  const own = rememberedMunicipality(jar.get(LAST_MUNICIPALITY_COOKIE)?.value, country);
  const complete = places.filter(({ share }) => share !== null).length;
  return (
    <ClientMessages areas={["map"]}>
      <Screen
        bar={
          <FilterBar
            demo={scope.demo}
            version={report.version}
            filter={{
              scope: {
                country,
                municipality: null,
                municipalities: scope.choices?.toSorted(byName(words.locale)) ?? null,
              },
              measure: answered.measure,
              window: { kind: answered.window, end: answered.month },
              months: report.ends,
            }}
          />
        }
      >
        {asked.asOf && <AsOfNote stamp={report} here={`/${country}/map`} />}
        <Lede
          title={t("title")}
          stamp={stampOf(words, answered, country, [words.t("coverage", { over: complete, of: places.length })])}
        >
          <MapSentence places={places} colouring={colouring} words={words} />
        </Lede>
        <MapBlock report={report} colouring={colouring} options={options} own={own} words={words} />
      </Screen>
    </ClientMessages>
  );
}

function colouringOf(by: SearchParams[string], options: readonly Colouring[]): Colouring {
  return options.find((option) => option === by) ?? "share";
}
