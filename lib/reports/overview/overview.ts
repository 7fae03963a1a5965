import type { Database } from "@/db/client";
import { answeredWindow, endDay, windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, CountryHead, Limited, Stamp, WindowQuestion } from "@/lib/reports/asked";
import type { AreaTable, ChannelMix, Delivery, UnjointRow } from "@/lib/reports/blocks";
import { type CalendarEvent, type CalendarOf, calendar } from "@/lib/reports/calendar/calendar";
import { channelMix } from "@/lib/reports/channel-mix";
import { type Context, inCountry } from "@/lib/reports/context";
import { type Corrected, correctedIn, correctedMonths, correctedSheets } from "@/lib/reports/corrected-sheets";
import { deliveryOf } from "@/lib/reports/delivery/delivery";
import type { Coverage, KeyFigures, Series, TargetRow, Wave } from "@/lib/reports/figures";
import { keyFigures } from "@/lib/reports/key-figures";
import { targetRows, waves } from "@/lib/reports/strategy";
import { countryAreas } from "./country-areas";
import { countryHead, countrySeries, countryWindow, countryYear } from "./country-window";
import { unjointRows } from "./unjoint";

/** Everything the screen Overblik says, from one snapshot. */
export type OverviewReport = Stamp & {
  country: CountryHead;
  answered: AnsweredWindow;
  /** Of the answered window. */
  coverage: Coverage;
  figures: KeyFigures;
  targets: TargetRow[];
  /** What of the answered window was corrected after it was final. */
  corrected: Corrected;
  series: Series;
  waves: Wave[];
  /** On the time axis, oldest first. */
  events: CalendarEvent[];
  mix: ChannelMix;
  areas: AreaTable;
  /** Of the latest closed month; null before anything is registered. */
  delivery: Delivery | null;
  /** Who is not in the answered window's joint figure. */
  unjoint: Limited<UnjointRow>;
};

/** The screen Overblik: how far the country has come in a window, by month, channel and area, and who is not in it. */
export async function overviewReport(db: Database, question: WindowQuestion): Promise<OverviewReport> {
  return inCountry(db, question, (context) => overviewOf(context, question, "country"));
}

/** The same of whoever the context's sums are: the country, or a group as if it were one. */
export async function overviewOf(
  context: Context,
  question: WindowQuestion,
  whose: CalendarOf,
): Promise<OverviewReport> {
  const { sums, stamp, registers } = context;
  const [month, rolling12] = await Promise.all([sums.country("month"), sums.country("rolling12")]);
  const windows = { month, rolling12 };
  const answered = answeredWindow(question, stamp, registers.country.lockDay, month);
  const [facts, head, areas, delivery, unjoint, corrected] = await Promise.all([
    countryWindow(context, answered, windows),
    countryHead(context, endDay(answered)),
    countryAreas(context, answered),
    deliveryOf(context),
    unjointRows(context, answered),
    correctedSheets(context),
  ]);
  const series = countrySeries(context, answered, windows, correctedMonths(corrected));
  return {
    ...stamp,
    country: head,
    answered,
    coverage: { ...facts.coverage, of: facts.coverage.of || head.municipalities },
    figures: keyFigures(facts, answered, registers),
    targets: targetRows(registers, {
      measure: answered.measure,
      municipalityId: null,
      today: stamp.today,
      yearOf: (december) => countryYear(rolling12, december, head.municipalities),
    }),
    corrected: correctedIn(corrected, windowOf(answered)),
    series,
    waves: waves(registers),
    events: calendar(registers, whose),
    mix: channelMix(
      series.month,
      {
        end: answered.month,
        sum: facts.sum.complete ? facts.sum : null,
        both: facts.both,
        noChange: answered.state === "final" ? facts.noChange : null,
      },
      registers,
    ),
    areas: { ...areas, of: head.municipalities },
    delivery,
    unjoint,
  };
}
