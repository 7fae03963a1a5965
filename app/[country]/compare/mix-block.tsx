import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { channelColour, channelToken } from "@/app/_ui/charts/channel-colours";
import { formatPercentage, formatShare, formatWindow } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import type { ComparedPlace } from "@/lib/reports/compare/compared-place";
import { absenceText } from "./absence-text";
import { type Stretch, stretches } from "./stretches";

/** How each one's inquiries divide between the channels, one bar each. */
export async function MixBlock({ report, words }: { report: CompareReport; words: ResultWords }) {
  const { locale } = words;
  const [t, why] = [await getTranslations("compare.mix"), await absenceText(report, words)];
  const { places, channels, answered, country, version } = report;
  if (channels.length === 0) return null;
  const phone = channels.find(({ code }) => code === "phone");
  const title = await heading(places, locale);
  const shareOf = ({ mix }: ComparedPlace, code: string) => mix.find((one) => one.code === code)?.share ?? null;
  const table = {
    caption: title,
    columns: [
      { header: t("channel"), kind: "text" as const },
      ...places.map(({ name }) => ({ header: name, kind: "share" as const })),
    ],
    rows: channels.map(({ code, names }) => [names[locale], ...places.map((place) => shareOf(place, code))]),
  };
  return (
    <ChartFigure
      {...{ id: "mix", title, table, version, country: country.code, picture: false }}
      sub={t("sub", { window: formatWindow(locale, { kind: answered.window, end: answered.month }) })}
    >
      <div className="mix-rows">
        {places.map((place) => (
          <div key={place.code} className="mix-row">
            <span>{place.name}</span>
            {place.mix.some(({ share }) => share !== null) ? (
              <MixBar parts={stretches(place.mix)} />
            ) : (
              <span className="muted">{t("none", { why: why(place) })}</span>
            )}
            <span className="num">
              {phone &&
                shareOf(place, "phone") !== null &&
                t("phone", { share: shareText(locale, shareOf(place, "phone")) })}
            </span>
          </div>
        ))}
      </div>
      <div className="legend mix-legend">
        {channels.map(({ code, names }) => (
          <span key={code}>
            <i className="square" data-colour={channelColour(code)} />
            {names[locale]}
          </span>
        ))}
      </div>
    </ChartFigure>
  );
}

function shareText(locale: ResultWords["locale"], share: number | null): string {
  return share === null ? "–" : formatShare(locale, share, 0);
}

/** `Telefonen fylder fra 25 til 38 %` */
async function heading(places: readonly ComparedPlace[], locale: ResultWords["locale"]): Promise<string> {
  const t = await getTranslations("compare.mix");
  const phones = places.flatMap(({ name, mix }) => {
    const share = mix.find(({ code }) => code === "phone")?.share ?? null;
    return share === null ? [] : [{ name, share }];
  });
  const [most, least] = [
    phones.toSorted((a, b) => b.share - a.share)[0],
    phones.toSorted((a, b) => a.share - b.share)[0],
  ];
  if (!most || !least || most === least) return t("title");
  return t("phones", {
    ...{ least: least.name, most: most.name },
    low: formatPercentage(locale, least.share, 0),
    high: formatShare(locale, most.share, 0),
  });
}

function MixBar({ parts }: { parts: readonly Stretch[] }) {
  return (
    <svg className="mix-bar" aria-hidden="true">
      {parts.map(({ code, from, share }) => (
        <rect
          key={code}
          {...{ x: `${(100 * from).toFixed(2)}%`, width: `${(100 * share).toFixed(2)}%`, height: "100%" }}
          fill={`var(${channelToken(code)})`}
        />
      ))}
    </svg>
  );
}
