import { getTranslations } from "next-intl/server";
import { Means } from "@/app/_calendar/means";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { formatDate } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** The municipality's own initiatives, each with the share of the months before and after, and no word about causes. */
export async function InitiativesBlock({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const t = await getTranslations("events.own");
  const area = await getTranslations("events.means");
  const { initiatives, areas, country, municipality } = report;
  if (initiatives.length === 0) return null;
  const names = new Map(areas.rows.map(({ code, names: named }) => [code, named[words.locale]]));
  return (
    <Block
      id="initiatives"
      title={t("title")}
      sub={t("sub")}
      tools={<KeptLink href={`/${country.code}/events?municipality=${municipality.code}`}>{t("all")}</KeptLink>}
    >
      <ul className="log">
        {initiatives.map((event) => (
          <li key={event.id}>
            <time dateTime={event.fromDay}>{formatDate(words.locale, event.fromDay)}</time>
            <span>
              <b>{event.title}</b> {event.area && area("area", { area: names.get(event.area) ?? event.area })}
              <br />
              {event.means && <Means means={event.means} />}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
