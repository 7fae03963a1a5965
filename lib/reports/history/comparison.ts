import type { Database } from "@/db/client";
import { municipalities } from "@/db/queries/municipalities";
import type { Names } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { AppError } from "@/lib/errors";
import type { CountryHead, Limited, Stamp } from "@/lib/reports/asked";
import { askedVersion } from "@/lib/reports/asked-version";
import { type Context, contextOf, inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { countryHead } from "@/lib/reports/overview/country-window";
import type { Label, Place } from "@/lib/reports/submission/submission";
import { comparedWindows } from "./comparison-figures";
import { comparedRegisters } from "./comparison-registers";
import { comparedSheets } from "./comparison-sheets";

/** Versions by number, by a local day (its end) or by an ISO time. Without `to`: what stands now; without `from`: the version before it. */
export type ComparisonQuestion = {
  country: string;
  from?: string | undefined;
  to?: string | undefined;
  municipality?: string | undefined;
  today: string;
};

/** A version that is compared; `at` is null before the first. */
export type ComparedVersion = { number: number; at: string | null };

/** The sums of a window at a version; null shares where there are none. */
export type WindowFigures = {
  share: number | null;
  selfService: number | null;
  over: number;
  of: number;
  total: number;
};

/** One window of twelve months as both versions have it; null where the version had nothing of it. */
export type ComparedWindow = {
  month: Month;
  country: { before: WindowFigures | null; after: WindowFigures | null };
  municipality: { before: WindowFigures | null; after: WindowFigures | null } | null;
};

/** A sheet that stood at both, with counts that stand otherwise. Sums are over the changed counts only; null is not reported. */
export type ComparedSheet = {
  municipality: Place;
  month: Month;
  cells: number;
  before: number | null;
  after: number | null;
  channels: { channel: Label; before: number | null; after: number | null }[];
};

export type NewSheets = { count: number; cells: number; sum: number; municipalities: number; months: Month[] };

type Of<Register extends string, Values> = { register: Register } & Values;
type Became<Value> = { before: Value | null; after: Value | null };
type Spanned = { from: string; to: string | null };

/** A change of a register, in values that the screens put into words. A null side: it was not there. */
export type RegisterChange =
  | Of<
      "declaration",
      {
        municipality: Place;
        channel: Label;
        cells: number;
        change: "added" | "withdrawn" | "ended" | "moved";
        month: Month;
        before: Month | null;
        reason: string | null;
      }
    >
  | Of<"target", Became<{ shareBp: number; source: string; active: boolean }> & TargetName>
  | Of<"price", Became<number> & { set: Names; channel: Label }>
  | Of<"event", Became<Spanned & { title: string }> & { municipality: Place | null }>
  | Of<"group", Became<string>>
  | Of<"member", Became<true> & { group: string; municipality: Place }>
  | Of<"mapping", Became<{ target: string | null }> & { municipality: Place; written: string }>
  | Of<"flag", Became<boolean> & { channel: Label; measure: Measure; from: Month }>
  | Of<"row", { name: ToldRegister; subject: Names | null; fate: Fate; fields: FieldChange[] }>
  | Of<"counted", { name: string; added: number; ended: number }>;

/** Registers whose rows are told field by field; the country's own rules have no subject. */
export type ToldRegister = "municipalities" | "populations" | "channels" | "areas" | "priceSets" | "rules";
export type Fate = "added" | "changed" | "ended";
export type FieldName =
  | ("name" | "names" | "region" | "kind" | "validFrom" | "validTo" | "successor" | "inhabitants" | "field" | "wave")
  | (
      | "mandatoryFrom"
      | "kle"
      | "year"
      | "source"
      | "fallback"
      | "standard"
      | "coreChannels"
      | "deadlineDay"
      | "lockDay"
    );
export type FieldValue = string | number | boolean | Names | readonly Names[] | null;
export type FieldChange = { field: FieldName; before: FieldValue; after: FieldValue };

type TargetName = { municipality: Place | null; measure: Measure; year: number; kind: "baseline" | "target" };

export type ComparisonReport = Stamp & {
  country: CountryHead;
  from: ComparedVersion;
  to: ComparedVersion;
  municipality: Place | null;
  windows: ComparedWindow[];
  /** How many counts stand otherwise, over all sheets. */
  cells: number;
  sheets: Limited<ComparedSheet>;
  newSheets: NewSheets;
  registers: Limited<RegisterChange>;
};

/** Both versions, read in one snapshot; `before` is null before the country was there. */
export type Compared = {
  now: Context;
  before: Context | null;
  after: Context | null;
  from: ComparedVersion;
  to: ComparedVersion;
  municipalityId: number | undefined;
  places: { id: number; code: string; name: string }[];
};

/** What has changed between two versions: key figures, counts sheet by sheet, new sheets and registers. */
export async function comparisonReport(db: Database, question: ComparisonQuestion): Promise<ComparisonReport> {
  return inCountry(db, { country: question.country, today: question.today }, async (now) => {
    const municipality = question.municipality === undefined ? null : await municipalityOf(now, question.municipality);
    const compared = await comparedOf(db, now, question, municipality?.id);
    const [head, windows, sheets, registers] = await Promise.all([
      countryHead(now, now.stamp.today),
      comparedWindows(compared, municipality?.code),
      comparedSheets(compared),
      comparedRegisters(compared),
    ]);
    return {
      ...now.stamp,
      country: head,
      from: compared.from,
      to: compared.to,
      municipality: municipality && { code: municipality.code, name: municipality.name },
      windows,
      ...sheets,
      registers,
    };
  });
}

/** The older one is `from`, however they were asked for. */
export async function comparedOf(
  db: Database,
  now: Context,
  question: ComparisonQuestion,
  municipalityId: number | undefined,
): Promise<Compared> {
  const { tx, stamp } = now;
  const latest = { number: stamp.version, at: stamp.versionAt };
  const asked = [
    await versionAsked(now, question.from ?? String(Math.max(1, stamp.version - 1))),
    question.to === undefined ? latest : await versionAsked(now, question.to),
  ];
  const [from = latest, to = latest] = asked.sort((a, b) => a.number - b.number);
  const contextAt = async ({ number }: ComparedVersion) =>
    number === stamp.version ? now : contextOf(db, tx, { ...question, asOf: String(number) }).catch(nothingThen);
  const [before, after] = [await contextAt(from), await contextAt(to)];
  const places = await municipalities(tx, question.country);
  return { now, before, after, from, to, municipalityId, places };
}

async function versionAsked({ tx }: Context, asked: string): Promise<ComparedVersion> {
  const { number, at } = await askedVersion(tx, asked);
  return { number, at: at?.toISOString() ?? null };
}

/** Before a country was registered there was nothing of it: that is an answer, not an error. */
function nothingThen(error: unknown): null {
  if (error instanceof AppError && error.code === "not-found") return null;
  throw error;
}
