import { getTranslations } from "next-intl/server";
import { listed } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { LineChart } from "@/app/_ui/charts/line-chart";
import type { TableContent } from "@/app/_ui/table/table-content";
import { formatMonth, formatPercentage, formatShare, formatWindow } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import { trendChart } from "./trend-chart";

type BlockProps = { report: CompareReport; words: ResultWords };

/** The shares over time in one picture, with the path. */
export async function TrendBlock({ report, words: { t: results, locale } }: BlockProps) {
  const [t, chartWords] = [await getTranslations("compare.trend"), await getTranslations("chart")];
  const { places, answered, country, version } = report;
  const title = await heading(report, locale);
  const chart = trendChart(report, {
    label: t("label", { names: places.map(({ name }) => name).join(", ") }),
    path: results("chart.path"),
    country: chartWords("country"),
    countryShort: chartWords("countryShort"),
    share: (share) => formatShare(locale, share),
    tip: (month) => formatWindow(locale, { kind: "rolling12", end: month }, "long"),
  });
  const hasPath = chart.series.some(({ role }) => role === "path");
  return (
    <ChartFigure
      id="trend"
      title={title}
      sub={t("sub", { measure: answered.measure })}
      table={trendTable(report, title, {
        window: results("columns.window"),
        country: results("columns.country"),
        locale,
      })}
      legend={hasPath ? [{ mark: "dash", token: "target", text: results("chart.path") }] : []}
      country={country.code}
      version={version}
    >
      <LineChart chart={chart} height={400} />
    </ChartFigure>
  );
}

/** `Favrskov ligger højest; Viborg er 8,9 procentpoint efter` */
async function heading({ places }: CompareReport, locale: ResultWords["locale"]): Promise<string> {
  const t = await getTranslations("compare.trend");
  const ranked = places.flatMap(({ name, row }) => (row ? [{ name, share: row.share }] : []));
  const [own] = places;
  const [best, next] = ranked.toSorted((a, b) => b.share - a.share);
  if (!best || !own?.row || !next) return t("title");
  const level = ranked.filter(({ share }) => isLevel(share, best.share));
  if (level.length > 1 && isLevel(own.row.share, best.share))
    return t("level", {
      names: listed(
        locale,
        level.map(({ name }) => name),
      ),
    });
  if (best.name === own.name)
    return t("first", { name: own.name, next: next.name, points: formatPercentage(locale, best.share - next.share) });
  return t("behind", {
    ...{ name: own.name, best: best.name },
    points: formatPercentage(locale, best.share - own.row.share),
  });
}

/** The same once rounded as it is shown. */
function isLevel(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.0005;
}

type Headers = { window: string; country: string; locale: ResultWords["locale"] };

function trendTable(
  { places, countryPoints }: CompareReport,
  caption: string,
  { window, country, locale }: Headers,
): TableContent {
  const months = [...new Set(places.flatMap(({ points }) => points.map(({ month }) => month)))].sort().reverse();
  const shares = [...places.map(({ points }) => points), countryPoints].map(
    (points) => new Map(points.map(({ month, share }) => [month, share])),
  );
  return {
    caption,
    columns: [
      { header: window, kind: "text" },
      ...places.map(({ name }) => ({ header: name, kind: "share" as const })),
      { header: country, kind: "share" },
    ],
    rows: months.map((month) => [formatMonth(locale, month), ...shares.map((of) => of.get(month) ?? null)]),
  };
}
