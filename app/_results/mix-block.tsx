import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { MixChart } from "@/app/_ui/charts/mix-chart";
import { type MixChartValue, quarterOf } from "@/app/_ui/charts/mix-chart-value";
import { MixList } from "@/app/_ui/mix-list";
import { formatMonth, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { ChannelMix, MixBar } from "@/lib/reports/blocks";
import type { Series } from "@/lib/reports/figures";
import { resultWords } from "./translation";
import { direction } from "./words";

type MixBlockProps = { mix: ChannelMix; series: Series; answered: AnsweredWindow; country: string; version: number };

/** How the inquiries divide between the channels, bar by bar, and the window's division beside. */
export async function MixBlock({ mix, series, answered, country, version }: MixBlockProps) {
  const [{ t, locale }, c] = [await resultWords(), await getTranslations("chart")];
  const bars = mix.months.length > 24 ? mix.quarters : mix.months;
  const unit = bars === mix.quarters ? "quarters" : "months";
  const title = await mixTitle(mix, series, answered);
  const channels = mix.channels.filter((channel) => bars.some((bar) => bar.shares[channel.code] != null));
  const period = (bar: MixBar) => periodName(locale, unit, bar);
  const chart: MixChartValue = {
    label: t("mix.label", {
      from: formatMonth(locale, bars[0]?.month ?? answered.from),
      to: formatMonth(locale, bars.at(-1)?.month ?? answered.month),
    }),
    periods: bars.map((bar) => ({
      key: bar.month,
      year: Number(bar.month.slice(0, 4)),
      title: period(bar) + (bar.state === "final" ? "" : ` (${c("preliminary")})`),
      preliminary: bar.state !== "final" || !bar.enough,
    })),
    series: channels.map((channel) => ({
      code: channel.code,
      name: channel.names[locale],
      digital: channel.digital,
      shares: bars.map((bar) => bar.shares[channel.code] ?? null),
    })),
  };
  const table = {
    caption: title,
    columns: [
      { header: t("mix.bars"), kind: "text" as const },
      ...channels.map((channel) => ({ header: channel.names[locale], kind: "share" as const })),
    ],
    rows: bars.toReversed().map((bar) => [period(bar), ...channels.map((channel) => bar.shares[channel.code] ?? null)]),
  };
  const rows = mix.channels.flatMap((channel) =>
    channel.share === null
      ? []
      : [
          {
            code: channel.code,
            name: channel.names[locale],
            digital: channel.digital,
            share: channel.share,
            change: channel.change?.difference ?? null,
          },
        ],
  );
  return (
    <ChartFigure
      id="mix"
      title={title}
      sub={t("mix.sub", { bars: unit })}
      table={table}
      country={country}
      version={version}
    >
      <div className="mixgrid">
        <MixChart chart={chart} />
        {rows.length > 0 && <MixList rows={rows} window={t("mix.latest", { kind: answered.window })} caption={title} />}
      </div>
    </ChartFigure>
  );
}

function periodName(locale: Locale, unit: "months" | "quarters", bar: MixBar): string {
  if (unit === "months") return sentenceCase(formatMonth(locale, bar.month));
  const { year, quarter } = quarterOf(bar.month);
  return locale === "en" ? `${year} Q${quarter}` : `${quarter}. kvartal ${year}`;
}

/** `Selvbetjening er steget fra 10 til 24 % siden 2011. E-mail fylder stadig 7 %`, from the first whole year on. */
async function mixTitle(mix: ChannelMix, series: Series, answered: AnsweredWindow): Promise<string> {
  const { t, locale } = await resultWords();
  const now = series[answered.window === "month" ? "month" : "rolling12"].find(
    (point) => point.month === answered.month,
  );
  const email = mix.channels.find((channel) => channel.code === "email")?.share ?? null;
  const after = now?.selfServiceShare ?? null;
  if (after === null || email === null) return t("mix.none");
  const whole = (share: number) => formatShare(locale, share, 0);
  const first = series.rolling12.find((point) => point.month.endsWith("-12") && point.selfServiceShare !== null);
  if (!first || first.month >= answered.month || first.selfServiceShare === null) {
    return t("mix.now", { selfService: whole(after), email: whole(email) });
  }
  return t("mix.since", {
    direction: direction(after - first.selfServiceShare),
    before: whole(first.selfServiceShare),
    after: whole(after),
    year: first.month.slice(0, 4),
    email: whole(email),
  });
}
