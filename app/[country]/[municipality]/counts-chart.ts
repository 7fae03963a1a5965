import { breakPlaces, type EventWords, eventMarks } from "@/app/_results/event-marks";
import { monthEnd, monthMiddle } from "@/app/_ui/charts/decimal-year";
import { interrupted, type LineChartValue } from "@/app/_ui/charts/line-chart-value";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import type { Wave } from "@/lib/reports/figures";
import type { Volume } from "@/lib/reports/municipality/municipality";

type CountsWords = {
  label: string;
  calls: string;
  selfService: string;
  count: (value: number) => string;
  tip: (volume: Volume) => { title: string; note: string };
} & EventWords;

type Happened = { events: readonly CalendarEvent[]; waves: readonly Wave[] };

/** Calls and self-service in numbers: the mean of twelve months as a line, the month itself thin behind it. */
export function countsChart(
  volumes: readonly Volume[],
  words: CountsWords,
  { events, waves }: Happened = { events: [], waves: [] },
): LineChartValue {
  const months = volumes.map(({ month }) => month);
  const [first, last] = [months[0] ?? "2012-01", months.at(-1) ?? "2012-12"];
  const highest = Math.max(1, ...volumes.flatMap(({ phone, selfService }) => [phone ?? 0, selfService ?? 0]));
  const step = roundStep(highest / 5);
  const hollow = (volume: Volume) => volume.state !== "final";
  const means = (pick: (volume: Volume) => number | null) =>
    interrupted(
      volumes.map((volume) => ({ x: monthEnd(volume.month), y: pick(volume), preliminary: hollow(volume) })),
      breakPlaces(events, "own"),
    );
  const alone = (pick: (volume: Volume) => number | null) =>
    volumes.map((volume) => ({ x: monthMiddle(volume.month), y: pick(volume), preliminary: hollow(volume) }));
  const value = (pick: (volume: Volume) => number | null) => {
    const latest = volumes.findLast((volume) => pick(volume) !== null && !hollow(volume));
    return latest ? words.count(pick(latest) ?? 0) : "";
  };
  return {
    label: words.label,
    unit: "count",
    from: Number(first.slice(0, 4)),
    to: monthEnd(last),
    top: Math.ceil(highest / step) * step,
    step,
    events: eventMarks(events, waves, words, { from: Number(first.slice(0, 4)), to: monthEnd(last) }),
    tips: volumes.map((volume) => ({ x: monthEnd(volume.month), ...words.tip(volume) })),
    series: [
      { role: "phoneMonths", name: words.calls, points: alone(({ phone }) => phone) },
      { role: "selfServiceMonths", name: words.selfService, points: alone(({ selfService }) => selfService) },
      {
        role: "phone",
        name: words.calls,
        points: means(({ phoneMean }) => phoneMean),
        end: { value: value(({ phoneMean }) => phoneMean), text: words.calls },
      },
      {
        role: "selfService",
        name: words.selfService,
        points: means(({ selfServiceMean }) => selfServiceMean),
        end: { value: value(({ selfServiceMean }) => selfServiceMean), text: words.selfService },
      },
    ],
  };
}

/** The step at least this large that people count in: 1, 2 or 5 with zeros. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10);
}
