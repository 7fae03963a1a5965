import type { AreaRow } from "@/db/queries/country-registers";
import { declarations } from "@/db/queries/declarations";
import type { MunicipalityRow } from "@/db/queries/municipalities";
import { type CountryWindowRow, storedKind } from "@/db/queries/window-sums";
import { isEnough } from "@/lib/domain/coverage";
import { everyMonth, type Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { isWindowEnd, type WindowKind } from "@/lib/domain/window";
import { AppError } from "@/lib/errors";
import { countryAreaRows, ownAreaRows } from "./area-series";
import type { AnsweredWindow } from "./asked";
import { stopsChange } from "./change-rule";
import type { Context } from "./context";
import { correctedMonths, correctedSheets, ownCorrected } from "./corrected-sheets";
import type { Point } from "./figures";
import { incompleteMonths } from "./incomplete-months";
import type { WindowFacts } from "./key-figures";
import { municipalityOf } from "./municipality/municipality-facts";
import { monthMembers, type OwnWindows, ownWindow, ownWindows, ownYear } from "./municipality/municipality-window";
import { countryYear } from "./overview/country-window";
import { countryPoints, municipalityPoints, type PointQuestion } from "./points";
import { pathTargets, type Year } from "./strategy";

type SubjectQuestion = {
  municipality?: string | undefined;
  area?: string | undefined;
  measure: Measure;
  window: WindowKind;
};

/** Whose progress it is: the country's or a municipality's, of all inquiries or of one area. */
export type Subject = {
  municipality: MunicipalityRow | null;
  /** The country's months, which say where its counts end. */
  joint: CountryWindowRow[];
  points: (from: Month | undefined, to: Month | undefined) => Point[];
  facts: (answered: AnsweredWindow) => WindowFacts;
  year: (december: Month) => Year;
};

export async function subjectOf(context: Context, question: SubjectQuestion): Promise<Subject> {
  const area = question.area === undefined ? null : areaOf(context, question.area);
  const { municipality: code } = question;
  const [joint, rolling12, corrected, own] = await Promise.all([
    context.sums.country("month"),
    code === undefined ? context.sums.country("rolling12") : [],
    correctedSheets(context, area?.slot),
    code === undefined ? null : ownSubject(context, code),
  ]);
  return own === null
    ? country(context, question, area, { joint, rolling12, corrected: correctedMonths(corrected) })
    : municipality(context, question, {
        ...own,
        ...{ area, joint },
        corrected: correctedMonths(ownCorrected(context, corrected, own.row.id)),
      });
}

type Months = ReadonlySet<Month>;
type Joint = { joint: CountryWindowRow[]; rolling12: CountryWindowRow[]; corrected: Months };

async function ownSubject(context: Context, code: string): Promise<{ row: MunicipalityRow; all: OwnWindows }> {
  const row = await municipalityOf(context, code);
  return { row, all: await ownWindows(context, row.id) };
}

async function country(
  context: Context,
  question: SubjectQuestion,
  area: AreaRow | null,
  { joint, rolling12, corrected }: Joint,
): Promise<Subject> {
  const windows =
    area === null
      ? { month: joint, rolling12 }
      : {
          month: await countryAreaRows(context, "month", area, joint),
          rolling12: await countryAreaRows(context, "rolling12", area, rolling12),
        };
  const rows = windows[storedKind(question.window)];
  return {
    municipality: null,
    joint,
    points: (from, to) =>
      countryPoints(rows, monthsOf(context, rows, question.window, from, to), {
        ...pointQuestion(context, question),
        corrected,
      }),
    facts: ({ month }) => {
      const row = rows.find((candidate) => candidate.month === month);
      const sum = { ...(row ?? NOTHING), complete: (row?.over ?? 0) > 0 };
      return { sum, both: null, noChange: null, broken: [], enough: row ? isEnough(row) : false, comparable: true };
    },
    year: (december) => countryYear(windows.rolling12, december, joint.at(-1)?.of ?? 0),
  };
}

type Own = {
  row: MunicipalityRow;
  all: OwnWindows;
  area: AreaRow | null;
  joint: CountryWindowRow[];
  corrected: Months;
};

async function municipality(
  context: Context,
  question: SubjectQuestion,
  { row, all, area, joint, corrected }: Own,
): Promise<Subject> {
  const { tx, sums, lineage, asOf, registers } = context;
  const lacking = question.window === "month" && area === null && all.month.some((month) => !month.complete);
  const sheets = lacking || area !== null ? await sums.sheetsAcross([row.id]) : [];
  const gaps = lacking
    ? incompleteMonths(sheets, await declarations(tx, [row.id, ...lineage.ancestors(row.id)], asOf), {
        ...{ measure: question.measure, registers },
        membersIn: monthMembers(context, row.id),
      })
    : undefined;
  const windows = area === null ? all : ownAreaRows(all, sheets, area, registers);
  const rows = windows[storedKind(question.window)];
  return {
    municipality: row,
    joint,
    points: (from, to) =>
      municipalityPoints(
        rows,
        monthsOf(context, rows, question.window, from, to),
        { ...pointQuestion(context, question), corrected },
        gaps,
      ),
    facts: (answered) => ownWindow(windows, answered, stopsChange(registers, answered, row.id)),
    year: (december) => ownYear(windows, december),
  };
}

const NOTHING = { total: 0, digital: 0, selfService: 0, byChannel: [] };

function pointQuestion({ registers, stamp }: Context, { window, measure }: SubjectQuestion): PointQuestion {
  return { kind: window, measure, targets: pathTargets(registers, measure), registers, today: stamp.today };
}

/** The ends of windows in the asked months; without them from the first counts to the latest closed month. */
function monthsOf(
  { stamp }: Context,
  rows: readonly { month: Month }[],
  window: WindowKind,
  from: Month | undefined,
  to: Month | undefined,
): Month[] {
  const first = from ?? rows[0]?.month;
  if (first === undefined) return [];
  return everyMonth(first, to ?? stamp.lastClosed).filter((month) => isWindowEnd(window, month));
}

function areaOf({ registers }: Context, code: string): AreaRow {
  const area = registers.areas.find((candidate) => candidate.code === code);
  if (!area) throw new AppError("not-found", `There is no area ${code} in ${registers.country.code}.`, { area: code });
  return area;
}
