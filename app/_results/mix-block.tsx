import { ChartFigure } from "@/app/_ui/chart-figure";
import { monthEnd } from "@/app/_ui/charts/decimal-year";
import type { EventMark } from "@/app/_ui/charts/line-chart-value";
import { MixChart } from "@/app/_ui/charts/mix-chart";
import { type MixChartValue, quarterOf } from "@/app/_ui/charts/mix-chart-value";
import { MixList } from "@/app/_ui/mix-list";
import { type SeriesBreak, unbrokenFrom } from "@/lib/domain/series-break";
import { windowStart } from "@/lib/domain/window";
import { formatMonth, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { ChannelMix, MixBar } from "@/lib/reports/blocks";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Series, Wave } from "@/lib/reports/figures";
import { eventBreaks, eventMarks } from "./event-marks";
import { eventWords, notFinal, stated, stateWords } from "./share-words";
import { resultWords } from "./translation";
import { direction } from "./words";

type MixBlockProps = {
  mix: ChannelMix;
  series: Series;
  answered: AnsweredWindow;
  waves: readonly Wave[];
  events: readonly CalendarEvent[];
  country: string;
  version: number;
};

/** How the inquiries divide between the channels, bar by bar, and the window's division beside. */
export async function MixBlock({ mix, series, answered, waves, events, country, version }: MixBlockProps) {
  const words = await resultWords();
  const { t, locale } = words;
  const bars = mix.months.length > 24 ? mix.quarters : mix.months;
  const unit = bars === mix.quarters ? "quarters" : "months";
  const title = await mixTitle(mix, series, answered, eventBreaks(events));
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
      title: stated(words, period(bar), bar),
      preliminary: bar.state !== "final" || !bar.enough,
    })),
    series: channels.map((channel) => ({
      code: channel.code,
      name: channel.names[locale],
      digital: channel.digital,
      shares: bars.map((bar) => bar.shares[channel.code] ?? null),
    })),
    events: barMarks(bars, unit === "quarters" ? 3 : 1, (axis) => eventMarks(events, waves, eventWords(words), axis)),
  };
  const table = {
    caption: title,
    columns: [
      { header: t("mix.bars"), kind: "text" as const },
      ...channels.map((channel) => ({ header: channel.names[locale], kind: "share" as const })),
      { header: t("columns.state"), kind: "text" as const },
    ],
    rows: bars
      .toReversed()
      .map((bar) => [
        period(bar),
        ...channels.map((channel) => bar.shares[channel.code] ?? null),
        stateWords(words, bar),
      ]),
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
      sub={[t("mix.sub", { bars: unit }), mix.noChange && t("noChange.series-break")].filter(Boolean).join(" ")}
      table={table}
      remark={notFinal(words, bars)}
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

/** The marks of a stretch of time in bars instead of years. */
function barMarks(
  bars: readonly MixBar[],
  months: number,
  marksOf: (axis: { from: number; to: number }) => EventMark[],
): EventMark[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  const from = monthEnd(first.month) - months / 12;
  return marksOf({ from, to: monthEnd(last.month) }).map((mark) => ({ ...mark, x: ((mark.x - from) * 12) / months }));
}

function periodName(locale: Locale, unit: "months" | "quarters", bar: MixBar): string {
  if (unit === "months") return sentenceCase(formatMonth(locale, bar.month));
  const { year, quarter } = quarterOf(bar.month);
  return locale === "en" ? `${year} Q${quarter}` : `${quarter}. kvartal ${year}`;
}

/** `Selvbetjening er steget fra 10 til 24 % siden 2011. E-mail fylder stadig 7 %`, from the first whole year on. */
async function mixTitle(
  mix: ChannelMix,
  series: Series,
  answered: AnsweredWindow,
  breaks: readonly SeriesBreak[],
): Promise<string> {
  const { t, locale } = await resultWords();
  const now = series[answered.window === "month" ? "month" : "rolling12"].find(
    (point) => point.month === answered.month,
  );
  const email = mix.channels.find((channel) => channel.code === "email")?.share ?? null;
  const after = now?.selfServiceShare ?? null;
  if (after === null || email === null) return t("mix.none");
  const whole = (share: number) => formatShare(locale, share, 0);
  const unbroken = unbrokenFrom(breaks, answered.month) ?? "";
  const first = series.rolling12.find(
    (point) =>
      point.month.endsWith("-12") &&
      point.selfServiceShare !== null &&
      windowStart({ kind: "rolling12", end: point.month }) >= unbroken,
  );
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
