import { getTranslations } from "next-intl/server";
import { eventWords, notFinal, stated, stateWords } from "@/app/_results/share-words";
import type { ResultWords } from "@/app/_results/translation";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { LineChart } from "@/app/_ui/charts/line-chart";
import { formatMonth, formatNumber, formatWindow } from "@/lib/i18n/format";
import type { MunicipalityReport, Volume } from "@/lib/reports/municipality/municipality";
import { countsChart } from "./counts-chart";

/** Are calls falling while self-service rises? In numbers, not in shares. */
export async function CountsBlock({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const [t, c] = await Promise.all([getTranslations("municipality.counts"), getTranslations("chart")]);
  const { locale } = words;
  const title = await countsTitle(report);
  const latest = report.volumes.findLast(({ phoneMean, state }) => phoneMean !== null && state === "final");
  const shown = (mean: number | null | undefined) => (mean == null ? words.t("noValue") : formatNumber(locale, mean));
  const month = (of: string, value: number | null) => (value === null ? "" : `${of} ${formatNumber(locale, value)}`);
  const correctedTo = new Set(report.series.rolling12.filter(({ corrected }) => corrected).map(({ month: of }) => of));
  const chartWords = {
    ...eventWords(words),
    label: t("label", { phone: shown(latest?.phoneMean), self: shown(latest?.selfServiceMean) }),
    calls: c("calls"),
    selfService: c("selfService"),
    count: (value: number) => formatNumber(locale, value),
    tip: (volume: Volume) => ({
      title: stated(words, formatWindow(locale, { kind: "rolling12", end: volume.month }, "long"), {
        state: volume.state,
        corrected: correctedTo.has(volume.month),
      }),
      note: [
        `${words.t("chart.month")}:`,
        month(c("calls"), volume.phone),
        month(c("selfService"), volume.selfService),
      ].join(" "),
    }),
  };
  const chart = countsChart(report.volumes, chartWords, report);
  const count = (header: string, narrow?: "hide") => ({ header, kind: "count" as const, ...(narrow && { narrow }) });
  const table = {
    caption: title,
    columns: [
      { header: words.t("columns.month"), kind: "text" as const },
      count(words.t("columns.phone")),
      count(words.t("columns.self")),
      count(words.t("columns.total")),
      { header: words.t("columns.state"), kind: "text" as const },
    ],
    rows: report.volumes
      .toReversed()
      .map(({ month: of, phone, selfService, total, ...volume }) => [
        formatMonth(locale, of),
        phone,
        selfService,
        total,
        stateWords(words, volume),
      ]),
  };
  return (
    <ChartFigure
      id="counts"
      title={title}
      sub={t("sub")}
      table={table}
      remark={notFinal(words, report.volumes)}
      country={report.country.code}
      version={report.version}
    >
      <LineChart chart={chart} height={300} />
    </ChartFigure>
  );
}

/** `Opkaldene falder, mens selvbetjeningen stiger`: the twelve-month means against those a year before. */
async function countsTitle({ volumes, lastFinal, countsBroken }: MunicipalityReport): Promise<string> {
  const t = await getTranslations("municipality.counts");
  const end = volumes.findIndex(({ month }) => month === lastFinal);
  const [now, before] = [volumes[end], volumes[end - 12]];
  const phone = countsBroken.phone ? null : way(now?.phoneMean, before?.phoneMean);
  const self = countsBroken.selfService ? null : way(now?.selfServiceMean, before?.selfServiceMean);
  if (!phone || !self) return t("plain");
  return t("title", { phone, self, same: phone === self ? "yes" : "no" });
}

/** Less than one in a hundred is standing still. */
function way(now: number | null | undefined, before: number | null | undefined): "up" | "down" | "same" | null {
  if (now == null || before == null || before === 0) return null;
  const change = now / before - 1;
  if (Math.abs(change) < 0.01) return "same";
  return change > 0 ? "up" : "down";
}
