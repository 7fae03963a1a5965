import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { LineChart } from "@/app/_ui/charts/line-chart";
import type { LegendItem } from "@/app/_ui/legend";
import type { Month } from "@/lib/domain/month";
import { formatMonth, formatShare, sentenceCase } from "@/lib/i18n/format";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Point, Series, TargetRow, Wave } from "@/lib/reports/figures";
import { EventList } from "./event-list";
import { eventsBetween } from "./event-marks";
import { type ChannelName, listed } from "./reasons";
import { shareChart } from "./share-chart";
import { shareTable, shareWords, windowName } from "./share-words";
import { resultWords } from "./translation";

type ShareBlockProps = {
  title: string;
  sub: string;
  name: string;
  answered: AnsweredWindow;
  series: Series;
  /** The country beside a municipality. */
  compare: Series | null;
  targets: readonly TargetRow[];
  waves: readonly Wave[];
  events: readonly CalendarEvent[];
  lastClosed: Month;
  channelName: ChannelName;
  country: string;
  version: number;
};

/** The share over time, with its path and targets: the country's goes on to the target, a municipality's stands beside the country's. */
export async function ShareBlock(props: ShareBlockProps) {
  const { name, answered, series, compare, lastClosed, channelName, country, version } = props;
  const [words, chartWords] = [await resultWords(), await getTranslations("chart")];
  const { t, locale } = words;
  const point = series[answered.window === "month" ? "month" : "rolling12"].find(
    ({ month }) => month === answered.month,
  );
  const shown = (share: number | null | undefined) => (share == null ? t("noValue") : formatShare(locale, share));
  const label = t("chart.label", {
    name,
    measure: answered.measure,
    share: shown(point?.share),
    window: windowName(locale, { kind: answered.window, end: answered.month }),
    path: shown(point?.path),
  });
  const lacking = (of: Point) =>
    listed(
      locale,
      of.missing.map(({ channel }) => channelName(channel)),
    );
  const chart = shareChart(
    { ...props, measure: answered.measure, toTarget: !compare },
    shareWords({ ...words, c: chartWords }, { own: compare && name, label, lacking }),
  );
  const open = series.month.findLast(({ state }) => state !== "final");
  const legend: LegendItem[] = [
    { mark: "dot", token: "month-dot", text: compare ? t("chart.monthOf", { name }) : t("chart.month") },
    ...(chart.series.some(({ role }) => role === "path")
      ? [{ mark: "dash", token: "target", text: t("chart.path") } as const]
      : []),
    ...(chart.bounds?.length ? [{ mark: "band", token: "ch-phone", text: t("chart.bounds") } as const] : []),
  ];
  return (
    <ChartFigure
      id="share"
      title={props.title}
      sub={props.sub}
      table={shareTable(words, props.title, series.rolling12, compare?.rolling12 ?? null, props.events)}
      legend={legend}
      country={country}
      version={version}
      {...(open && {
        remark: t("chart.notIn", { month: sentenceCase(formatMonth(locale, lastClosed)), state: open.state }),
      })}
      note={<EventList events={eventsBetween(props.events, chart)} words={words} />}
    >
      <LineChart chart={chart} height={compare ? 400 : 420} />
    </ChartFigure>
  );
}
