import type { Database } from "@/db/client";
import type { Day, Month, MonthState } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Verdict, VerdictReason } from "@/lib/domain/verdict";
import { latestWindowEnd, type WindowKind } from "@/lib/domain/window";
import { AppError } from "@/lib/errors";
import { answeredWindow } from "./answered-window";
import type { AnsweredWindow, Stamp } from "./asked";
import { groupOf, inGroup } from "./calendar/group-scope";
import { type Context, inCountry } from "./context";
import type { Point, TargetRow } from "./figures";
import { keyFigures } from "./key-figures";
import { targetRows } from "./strategy";
import { type Subject, subjectOf } from "./subject";

export type ProgressQuestion = {
  country: string;
  /** Without one, the country. */
  municipality?: string | undefined;
  /** A group's code: its members' joint figure. */
  group?: string | undefined;
  area?: string | undefined;
  measure: Measure;
  window: WindowKind;
  from?: Month | undefined;
  to?: Month | undefined;
  asOf?: string | undefined;
  today: Day;
};

/** Of the latest final window. */
export type ProgressSummary = {
  month: Month;
  state: MonthState;
  share: number | null;
  path: number | null;
  distance: number | null;
  gap: number | null;
  missingInquiries: number | null;
} & Judged;

/** `reason` says why there is no verdict. */
export type Judged = { verdict: Verdict["word"]; reason: VerdictReason | null };

/** A target, with the share of its year once that is final, and what it came to. A baseline has no verdict. */
export type ProgressTarget = Omit<TargetRow, "result"> & {
  result: number | null;
  verdict: Verdict["word"] | null;
  reason: VerdictReason | null;
};

export type ProgressReport = Stamp & {
  country: string;
  municipality: string | null;
  group: string | null;
  area: string | null;
  measure: Measure;
  window: WindowKind;
  points: Point[];
  targets: ProgressTarget[];
  summary: ProgressSummary;
};

/** How far the share has come, window by window, against where the strategy says it should be. */
export async function progressReport(db: Database, question: ProgressQuestion): Promise<ProgressReport> {
  if (question.municipality !== undefined && question.group !== undefined)
    throw new AppError("invalid", "Either a municipality or a group, not both.", { parameter: "group" });
  return inCountry(db, question, async (whole) => {
    const context = question.group === undefined ? whole : await inGroup(whole, groupOf(whole, question.group));
    const { stamp, registers } = context;
    const { measure, window } = question;
    const subject = await subjectOf(context, question);
    const answered = answeredWindow(
      { measure, window, month: judgedMonth(question, stamp) },
      stamp,
      registers.country.lockDay,
      subject.joint,
    );
    return {
      ...stamp,
      country: question.country,
      municipality: subject.municipality?.code ?? null,
      group: question.group ?? null,
      area: question.area ?? null,
      measure,
      window,
      points: subject.points(question.from, question.to),
      targets: targetRows(registers, {
        measure,
        municipalityId: subject.municipality?.id ?? null,
        today: stamp.today,
        yearOf: subject.year,
      }).map(judgedTarget),
      summary: summaryOf(context, answered, subject),
    };
  });
}

/** The end of the series, where it is final; otherwise the latest final window. */
function judgedMonth({ window, to }: ProgressQuestion, { lastFinal }: Stamp): Month | undefined {
  return to && to <= lastFinal ? latestWindowEnd(window, to) : undefined;
}

function summaryOf({ registers }: Context, answered: AnsweredWindow, subject: Subject): ProgressSummary {
  const { path, distance, gap, missingInquiries, verdict, ...figures } = keyFigures(
    subject.facts(answered),
    answered,
    registers,
  );
  const { share } = answered.measure === "digital" ? figures.digital : figures.selfService;
  return {
    month: answered.month,
    state: answered.state,
    share,
    path,
    distance,
    gap,
    missingInquiries,
    ...judged(verdict),
  };
}

function judgedTarget({ result, ...target }: TargetRow): ProgressTarget {
  return {
    ...target,
    result: result?.share ?? null,
    ...(result ? judged(result.verdict) : { verdict: null, reason: null }),
  };
}

function judged(verdict: Verdict): Judged {
  return { verdict: verdict.word, reason: verdict.word === "none" ? verdict.reason : null };
}
