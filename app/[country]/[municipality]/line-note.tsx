import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { ResultWords } from "@/app/_results/translation";
import { Note } from "@/app/_ui/note";
import { formatMonth } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** Where the municipality comes from and what it became: whose figures those from before are, or why there are none. */
export async function LineNote({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const { becomes, comesFrom, divided } = report.lineage;
  if (!becomes && comesFrom.length === 0 && divided.length === 0) return null;
  const t = await getTranslations("municipality.line");
  const { locale } = words;
  const linked = (places: Place[]) => (
    <PlaceList places={places} country={report.country.code} tag={LANGUAGE_TAGS[locale]} />
  );
  return (
    <div className="apart">
      <Note>
        {becomes &&
          t.rich("becomes", { month: formatMonth(locale, becomes.from), places: () => linked([becomes.place]) })}{" "}
        {comesFrom.map(({ from, whole, continued, places }) => (
          <Fragment key={`${from} ${places.map(({ code }) => code)}`}>
            {t.rich(!whole ? "broken" : continued ? "joined" : "comesFrom", {
              month: formatMonth(locale, from),
              count: places.length,
              places: () => linked(places),
            })}{" "}
          </Fragment>
        ))}
        {divided.map((title) => t("divided", { title })).join(" ")}
      </Note>
    </div>
  );
}

type Place = { code: string; name: string };

function PlaceList({ places, country, tag }: { places: readonly Place[]; country: string; tag: string }): ReactNode {
  const parts = new Intl.ListFormat(tag).formatToParts(places.map(({ code }) => code));
  return parts.map(({ type, value }) => {
    const place = type === "element" ? places.find(({ code }) => code === value) : undefined;
    return place ? (
      <Link key={value} href={`/${country}/${place.code}`}>{`${place.name} (${place.code})`}</Link>
    ) : (
      <Fragment key={value}>{value}</Fragment>
    );
  });
}
