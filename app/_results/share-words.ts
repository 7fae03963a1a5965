import { type Month, type MonthState, monthOf } from "@/lib/domain/month";
import type { Window } from "@/lib/domain/window";
import {
  formatJudged,
  formatMonth,
  formatNumber,
  formatShare,
  formatWindow,
  monthName,
  sentenceCase,
} from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Point, TargetRow } from "@/lib/reports/figures";
import { type EventWords, shortTitle } from "./event-marks";
import type { ShareChartWords } from "./share-chart";
import type { ResultWords } from "./translation";

type ChartWords = {
  t: ResultWords["t"];
  c: (key: ChartKey, values?: Record<string, string>) => string;
  locale: Locale;
};
type ChartKey =
  | "digital"
  | "selfService"
  | "country"
  | "countryShort"
  | "target"
  | "baseline"
  | "reached"
  | "notReached"
  | "notClosed"
  | "between"
  | "basis";

/** The words of a share chart. `own` names a municipality's line; the country's lines are named by their measure. */
export function shareWords(
  { t, c, locale }: ChartWords,
  { own, label, lacking }: { own: string | null; label: string; lacking: (point: Point) => string },
): ShareChartWords {
  const share = (value: number) => formatShare(locale, value);
  return {
    label,
    share,
    digital: own ?? c("digital"),
    selfService: c("selfService"),
    path: t("chart.path"),
    months: own ? t("chart.monthOf", { name: own }) : t("chart.month"),
    country: c("country"),
    countryShort: c("countryShort"),
    tip: (point, month) => ({
      title: stated({ t }, formatWindow(locale, { kind: "rolling12", end: point.month }, "long"), point),
      note: basis(point, month),
    }),
    target: (target) => targetWords(target),
    bounds: (point) => [
      `${t("reason.missing", { channels: sentenceCase(lacking(point)), month: formatMonth(locale, point.month, "short") })}:`,
      c("between", { low: formatShare(locale, point.low ?? 0, 0), high: formatShare(locale, point.high ?? 0, 0) }),
    ],
    ...eventWords({ t, locale }),
    openMonth: (month) => [monthName(locale, month), c("notClosed")],
  };

  function basis(point: Point, month: Point | undefined): string {
    const part = formatNumber(locale, point.digital);
    const whole = c("basis", { part, total: formatNumber(locale, point.total) });
    const over = point.of > 1 ? `, ${t("coverage", { over: point.over, of: point.of })}` : "";
    const alone = month?.digitalShare == null ? "" : `. ${t("chart.month")}: ${share(month.digitalShare)}`;
    return `${whole}${over}${alone}`;
  }

  function targetWords(target: TargetRow): ReturnType<ShareChartWords["target"]> {
    const rounded = formatShare(locale, target.share, 0);
    const values = { year: String(target.year), share: rounded };
    if (target.kind === "baseline") return { label: c("baseline", values), short: rounded };
    const label = target.municipality ? t("ownTarget", values) : c("target", values);
    const word = target.result?.verdict.word;
    if (word !== "reached" && word !== "not_reached") return { label, short: rounded };
    const key = word === "reached" ? "reached" : "notReached";
    return {
      label,
      short: rounded,
      verdict: {
        text: c(key, { share: formatJudged(locale, target.result?.share ?? 0, target.share) }),
        good: word === "reached",
      },
    };
  }
}

/** How final a month or a window is, and that it was corrected since: `endelig, rettet`. */
export function stateWords({ t }: Pick<ResultWords, "t">, { state, corrected }: Stated): string {
  return corrected ? `${t("state", { state })}, ${t("corrected")}` : t("state", { state });
}

/** A month or a window with how final it is: `august 2014, endelig`. */
export function stated(words: Pick<ResultWords, "t">, name: string, of: Stated): string {
  return `${name}, ${stateWords(words, of)}`;
}

type Stated = { state: MonthState; corrected?: boolean };

/** Which of the months shown are not final yet, as a sentence under the picture and in its file. */
export function notFinal(
  { t, locale }: Pick<ResultWords, "t" | "locale">,
  months: readonly { month: Month; state: MonthState }[],
): string | undefined {
  const open = months.findLast(({ state }) => state !== "final");
  if (!open) return;
  return t("chart.notFinal", { month: sentenceCase(formatMonth(locale, open.month)), state: open.state });
}

/** How the marks of a time axis are named. */
export function eventWords({ t, locale }: Pick<ResultWords, "t" | "locale">): EventWords {
  return {
    wave: ({ wave, from }) => [t("wave", { wave }), formatMonth(locale, from, "short")],
    event: ({ title, kind, fromDay }) => [
      kind === "series_break" ? t("seriesBreak") : shortTitle(title),
      formatMonth(locale, monthOf(fromDay), "short"),
    ],
  };
}

/** The series' rows as a table: the same numbers, a row a window. */
export function shareTable(
  { t, locale }: Pick<ChartWords, "t" | "locale">,
  caption: string,
  points: readonly Point[],
  compare: readonly Point[] | null,
  events: readonly CalendarEvent[],
) {
  const happened = (month: Month) =>
    events.filter(({ fromDay }) => monthOf(fromDay) === month).map((event) => eventName({ t }, event));
  const beside = new Map(compare?.map((point) => [point.month, point.share]));
  const share = (header: string) => ({ header, kind: "share" as const });
  return {
    caption,
    columns: [
      { header: t("columns.window"), kind: "text" as const },
      share(t("columns.digital")),
      { ...share(t("columns.selfService")), narrow: "hide" as const },
      share(t("columns.path")),
      ...(compare ? [share(t("columns.country"))] : []),
      { header: t("columns.total"), kind: "count" as const, narrow: "hide" as const },
      ...(compare ? [] : [{ header: t("columns.over"), kind: "count" as const, narrow: "hide" as const }]),
      { header: t("columns.state"), kind: "text" as const },
      ...(events.length > 0 ? [{ header: t("columns.events"), kind: "text" as const, narrow: "hide" as const }] : []),
    ],
    rows: points
      .toReversed()
      .map((point) => [
        formatMonth(locale, point.month),
        point.digitalShare,
        point.selfServiceShare,
        point.path,
        ...(compare ? [beside.get(point.month) ?? null] : []),
        point.complete ? point.total : null,
        ...(compare ? [] : [point.over]),
        stateWords({ t }, point),
        ...(events.length > 0 ? [happened(point.month).join("; ") || null] : []),
      ]),
  };
}

/** A title; of a series break, that it is one. */
export function eventName({ t }: Pick<ResultWords, "t">, { kind, title }: CalendarEvent): string {
  return kind === "series_break" ? `${t("seriesBreak")}: ${title}` : title;
}

export function windowName(locale: Locale, window: Window): string {
  return formatWindow(locale, window, "long");
}
