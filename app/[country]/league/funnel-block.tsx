import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { bold } from "@/app/_results/bold";
import { listed } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { FunnelChart } from "@/app/_ui/charts/funnel-chart";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import type { LegendItem } from "@/app/_ui/legend";
import { formatNumber, formatShare, formatWindow } from "@/lib/i18n/format";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { FunnelPoint, LeagueFunnel } from "@/lib/reports/league/league-funnel";
import { funnelChart } from "./funnel-chart";
import { funnelTable } from "./funnel-table";

type FunnelBlockProps = { league: LeagueReport; funnel: LeagueFunnel | null; own: string | null; words: ResultWords };

/** Names beyond these are counted. */
const NAMED = 4;
const FEW = 8;

/** The part that chance puts between the 95 and the 99.8 % limits. */
const BETWEEN = 0.048;

/** Which shares chance and the usual difference between municipalities explain, given how many inquiries each has. */
export async function FunnelBlock({ league, funnel, own, words: { locale } }: FunnelBlockProps) {
  if (!funnel) return null;
  const t = await getTranslations("league.funnel");
  const { country, version, answered } = league;
  const outside = funnel.points.filter(({ place }) => place === "outside");
  const title = t("title", {
    count: outside.length,
    names:
      outside.length > NAMED
        ? ""
        : listed(
            locale,
            outside.map(({ name }) => name),
          ),
    named: outside.length > 0 && outside.length <= NAMED ? "yes" : "no",
  });
  const window = formatWindow(locale, { kind: answered.window, end: answered.month });
  const tone = { within: t("tone.within"), unusual: t("tone.unusual"), outside: t("tone.outside") };
  const chart = funnelChart(
    funnel,
    { country: country.code, own },
    {
      label: t("label", { count: funnel.of, outside: outside.length }),
      meanLabel: t("mean", { share: formatShare(locale, funnel.spread.mean) }),
      unit: t("unit"),
      words: {
        ...{ share: t("share", { measure: answered.measure }), total: t("total"), tone },
        ...{ inner: formatShare(locale, 0.95, 0), outer: formatShare(locale, 0.998) },
      },
    },
  );
  const legend: LegendItem[] = [
    { mark: "dot", token: "month-dot", text: t("legend.within") },
    { mark: "dot", token: "digital", text: t("legend.unusual") },
    ...(outside.length > 0 ? [{ mark: "diamond", token: "behind", text: t("legend.outside") } as const] : []),
    ...(chart.marks.some((mark) => mark.own)
      ? [{ mark: "ring", token: "target", text: t("legend.own") } as const]
      : []),
  ];
  return (
    <ChartFigure
      id="funnel"
      title={title}
      sub={t("sub", { window, measure: answered.measure })}
      table={funnelTable(funnel, { caption: title, country: country.code, locale, tone }, t)}
      legend={legend}
      country={country.code}
      version={version}
      source={<Link href={`/${country.code}/method#funnel`}>{t("how")}</Link>}
      note={<Named {...{ funnel, outside, own, locale }} country={country.code} />}
    >
      <FunnelChart chart={chart} />
    </ChartFigure>
  );
}

type NamedProps = {
  funnel: LeagueFunnel;
  outside: readonly FunnelPoint[];
  own: string | null;
  country: string;
  locale: ResultWords["locale"];
};

/** Those outside by name, each with its share and the side; how many come next; and where the reader's own lies. */
async function Named({ funnel, outside, own, country, locale }: NamedProps) {
  const t = await getTranslations("league.funnel");
  const mine = funnel.points.find(({ code }) => code === own);
  const side = (above: boolean) => outside.filter(({ share }) => share > funnel.spread.mean === above);
  const names = (points: readonly FunnelPoint[]): ReactNode =>
    points.map(({ code, name, share }, index) => (
      <span key={code}>
        {index > 0 && ", "}
        <KeptLink href={`/${country}/${code}`}>{name}</KeptLink> ({formatShare(locale, share)})
      </span>
    ));
  const [above, below] = [side(true), side(false)];
  const unusual = funnel.points.filter(({ place }) => place === "unusual");
  return (
    <p className="sub named">
      {above.length > 0 && t.rich("above", { ...bold, names: () => names(above) })}{" "}
      {below.length > 0 && t.rich("below", { ...bold, names: () => names(below) })}{" "}
      {t.rich("unusual", {
        ...{ ...bold, count: funnel.unusual, names: () => names(unusual) },
        named: unusual.length <= FEW ? "yes" : "no",
        expected: formatNumber(locale, Math.round(BETWEEN * funnel.of)),
      })}{" "}
      {mine && t.rich("own", { ...bold, name: mine.name, place: mine.place })}{" "}
      {funnel.points.length < funnel.of && t("some", { shown: funnel.points.length, of: funnel.of })}
    </p>
  );
}
