import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import type { Names } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import type { Same } from "@/lib/domain/nearest";
import { windowOf } from "@/lib/reports/answered-window";
import type { AnsweredWindow, Stamp, WindowQuestion } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import type { Point } from "@/lib/reports/figures";
import { inhabitantsOf } from "@/lib/reports/inhabitants";
import { type League, leagueOf } from "@/lib/reports/league/league";
import { nearOf } from "@/lib/reports/league/league-near";
import { countryPoints } from "@/lib/reports/points";
import { pathTargets } from "@/lib/reports/strategy";
import { type AreaComparison, comparedAreas } from "./compared-areas";
import { type ComparedPlace, comparedPlace } from "./compared-place";
import { type LearnFrom, learnFrom } from "./learn-from";

export type CompareQuestion = WindowQuestion & {
  /** Codes, the reader's own first. Fewer than two: its nearest stand beside it. */
  codes: readonly string[];
  /** How far back one looks for those who moved. */
  years: number;
  /** Whom to learn from: of the same kind or region, or the nearest. */
  same?: Same | undefined;
};

/** At most so many stand side by side; so many nearest where the reader chose nobody. */
export const MOST_COMPARED = 6;
const SUGGESTED = 3;

export type CompareReport = Stamp & {
  country: { code: string; names: Names };
  answered: AnsweredWindow;
  /** True where the reader named one municipality at most, and its nearest were taken. */
  suggested: boolean;
  /** The reader's own first; empty where nobody is named. */
  places: ComparedPlace[];
  /** How many are ranked in the country. */
  ranked: number;
  /** The country's twelve-month shares. */
  countryPoints: Point[];
  channels: { code: string; names: Names; digital: boolean }[];
  areas: AreaComparison[];
  learn: LearnFrom | null;
  months: Month[];
};

/** Two to six municipalities side by side, and from whom the first can learn. */
export async function compareReport(db: Database, question: CompareQuestion): Promise<CompareReport> {
  return inCountry(db, question, async (context) => {
    const league = await leagueOf(db, context, { ...question, page: 1, pageSize: 1, codes: question.codes });
    const { codes, suggested } = await chosenCodes(db, context, league, question);
    const known = suggested ? await leagueOf(db, context, { ...question, page: 1, pageSize: 1, codes }) : league;
    return answer(db, context, question, { ...known, codes, suggested });
  });
}

type Chosen = { codes: string[]; suggested: boolean };

async function chosenCodes(
  db: Database,
  context: Context,
  { all, league }: League,
  { codes }: CompareQuestion,
): Promise<Chosen> {
  const there = [...new Set(codes)].filter((code) => all.some((row) => row.code === code)).slice(0, MOST_COMPARED);
  const [own] = there;
  if (there.length !== 1 || own === undefined) return { codes: there, suggested: false };
  const near = await nearOf(db, context, all, { near: own, nearest: SUGGESTED }, league.answered.month);
  return { codes: [own, ...(near?.near.neighbours.map(({ code }) => code) ?? [])], suggested: true };
}

async function answer(
  db: Database,
  context: Context,
  question: CompareQuestion,
  { league, all, months, codes, suggested }: League & Chosen,
): Promise<CompareReport> {
  const { stamp, registers, sums } = context;
  const { answered } = league;
  const rows = codes.flatMap((code) => all.find((row) => row.code === code) ?? []);
  const year = Number(answered.month.slice(0, 4));
  const people = await inhabitantsOf(
    db,
    context,
    all.map(({ id }) => id),
    year,
  );
  const places: ComparedPlace[] = [];
  for (const row of rows) places.push(await comparedPlace(context, row, league, people(row.id)));
  const country = await sums.country("rolling12");
  const measure = answered.measure;
  const targets = pathTargets(registers, measure);
  const [own] = rows;
  return {
    ...stamp,
    country: { code: registers.country.code, names: registers.country.names },
    ...{ answered, suggested, places, months, ranked: league.complete },
    countryPoints: countryPoints(
      country,
      country.map(({ month }) => month),
      { kind: "rolling12", measure, targets, registers, today: stamp.today },
    ),
    channels: channelsOf(places, registers),
    areas: comparedAreas(places, registers),
    learn: own ? await learnFrom(db, context, { own, all, window: windowOf(answered), answered, question }) : null,
  };
}

/** Those that somebody counts, in the register's order: the digital ones first. */
function channelsOf(
  places: readonly ComparedPlace[],
  { channels }: Pick<CountryRegisters, "channels">,
): CompareReport["channels"] {
  const counted = places.flatMap(({ mix }) => mix.filter(({ share }) => share !== null));
  return channels.flatMap(({ code }) => {
    const found = counted.find((one) => one.code === code);
    return found ? [{ code, names: found.names, digital: found.digital }] : [];
  });
}
