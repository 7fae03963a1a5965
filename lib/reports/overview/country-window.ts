import type { BothWindows } from "@/db/queries/both-windows";
import { municipalities, municipalityCount } from "@/db/queries/municipalities";
import { type CountryWindowRow, storedKind } from "@/db/queries/window-sums";
import { isEnough } from "@/lib/domain/coverage";
import type { Day, Month } from "@/lib/domain/month";
import { yearBefore } from "@/lib/domain/window";
import { windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, CountryHead } from "@/lib/reports/asked";
import { changeRule } from "@/lib/reports/change-rule";
import type { Context } from "@/lib/reports/context";
import type { Coverage, Place, Series } from "@/lib/reports/figures";
import type { WindowFacts } from "@/lib/reports/key-figures";
import { countryPoints, monthsSince, seriesEnd } from "@/lib/reports/points";
import { pathTargets, type Year } from "@/lib/reports/strategy";

/** The country's joint sums, oldest first. */
export type CountryWindows = { month: CountryWindowRow[]; rolling12: CountryWindowRow[] };

const NOBODY = { over: 0, of: 0, inhabitantsOver: 0, inhabitantsOf: 0, total: 0, digital: 0, selfService: 0 };

/** The joint sums of the answered window, beside those of the municipalities that were joint a year earlier, too. */
export async function countryWindow(
  context: Context,
  answered: AnsweredWindow,
  windows: CountryWindows,
): Promise<WindowFacts & { coverage: Coverage }> {
  const { sums } = context;
  const kind = storedKind(answered.window);
  const window = windowOf(answered);
  const rule = changeRule(context.registers, answered);
  const left = rule.without.filter((id) => context.members?.has(id) ?? true);
  const comparable = answered.state === "final" && !rule.stopped;
  const both: BothWindows | null = comparable
    ? await sums.both(kind, window.end, yearBefore(window).end, rule.without)
    : null;
  const row = windows[kind].find(({ month }) => month === answered.month) ?? { ...NOBODY, byChannel: [] };
  const { over, of, inhabitantsOver, inhabitantsOf } = row;
  const enough = isEnough(row);
  return {
    sum: { ...row, complete: over > 0 },
    both,
    enough,
    noChange: rule.stopped || (both?.over === 0 && left.length > 0) ? "series-break" : null,
    broken: both ? await placesOf(context, left) : [],
    comparable: true,
    coverage: { over, of, inhabitantsOver, inhabitantsOf, enough },
  };
}

/** By code. */
async function placesOf({ tx, registers, asOf }: Context, ids: readonly number[]): Promise<Place[]> {
  if (ids.length === 0) return [];
  const rows = await municipalities(tx, registers.country.code, asOf);
  return rows.filter(({ id }) => ids.includes(id)).map(({ code, name }) => ({ code, name }));
}

/** The country's points of every month and every twelve months, from the first month with counts to the last closed one. */
export function countrySeries(
  { stamp, registers }: Context,
  answered: AnsweredWindow,
  windows: CountryWindows,
  corrected: ReadonlySet<Month>,
): Series {
  const question = {
    measure: answered.measure,
    targets: pathTargets(registers, answered.measure),
    registers,
    today: stamp.today,
    corrected,
  };
  const end = seriesEnd(windows.month, stamp.lastClosed);
  const points = (kind: "month" | "rolling12") =>
    countryPoints(windows[kind], monthsSince(windows[kind], end), { ...question, kind });
  return { month: points("month"), rolling12: points("rolling12") };
}

/** What a target year of the country is judged on. */
export function countryYear(rolling12: readonly CountryWindowRow[], december: Month, municipalities: number): Year {
  const row = rolling12.find(({ month }) => month === december) ?? { ...NOBODY, of: municipalities };
  return {
    sum: { ...row, complete: row.over > 0 },
    over: row.over,
    of: row.of,
    enough: isEnough(row),
    comparable: true,
  };
}

/** The country, with how many municipalities it or the group has on a day. */
export async function countryHead({ tx, registers, asOf, members }: Context, day: Day): Promise<CountryHead> {
  const { code, names, currency } = registers.country;
  const question = { country: code, day, version: asOf, among: members };
  return { code, names, currency, municipalities: await municipalityCount(tx, question) };
}
