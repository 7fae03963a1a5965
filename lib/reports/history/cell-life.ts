import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { sheetHistory } from "@/db/queries/sheet-history";
import { versionsByNumber } from "@/db/queries/versions";
import { localDate } from "@/lib/clock";
import { isCorrected } from "@/lib/domain/corrected";
import { type LifeStep, lifeOf } from "@/lib/domain/life";
import { type Day, firstDay, type Month, type MonthState, monthState } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import type { VersionKind } from "@/lib/domain/version-kind";
import { AppError } from "@/lib/errors";
import type { CountryHead, Stamp } from "@/lib/reports/asked";
import { inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { countryHead } from "@/lib/reports/overview/country-window";
import { labelOf } from "@/lib/reports/submission/file-effect";
import type { Label, Place } from "@/lib/reports/submission/submission";

/** One cell; without an area or a channel the sums over all of them. */
export type CellLifeQuestion = {
  country: string;
  municipality: string;
  month: Month;
  area?: string | undefined;
  channel?: string | undefined;
  asOf?: string | undefined;
  today: Day;
};

/** What a version did: when, who, from, to, why. Null is not reported. */
export type CellChange = {
  version: number;
  at: string;
  kind: VersionKind;
  by: string;
  reason: string | null;
  submissionId: number | null;
  /** How many of the asked counts came, changed or went. */
  cells: number;
  before: number | null;
  after: number | null;
  channels: { channel: Label; before: number | null; after: number | null }[];
  /** A count was changed or withdrawn after the month was final. */
  corrected: boolean;
};

export type CellLifeReport = Stamp & {
  country: CountryHead;
  municipality: Place;
  month: Month;
  state: MonthState;
  area: Label | null;
  channel: Label | null;
  /** What stands; null is not reported. */
  count: number | null;
  /** Newest first. */
  changes: CellChange[];
  /** What can be asked for. */
  areas: Label[];
  channels: Label[];
};

/** The life of a count, or of a month's sums: every change there ever was. */
export async function cellLifeReport(db: Database, question: CellLifeQuestion): Promise<CellLifeReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers } = context;
    const { month } = question;
    const row = await municipalityOf(context, question.municipality);
    const [area, channel] = [
      named(registers.areas, "area", question.area),
      named(registers.channels, "channel", question.channel),
    ];
    const history = await sheetHistory(tx, { municipalityId: row.id, month, version: stamp.version });
    const isAsked = (slot: number) =>
      (!area || areaSlotOf(slot) === area.slot) && (!channel || channelSlotOf(slot) === channel.slot);
    const steps = history ? lifeOf(history, isAsked) : [];
    return {
      ...stamp,
      country: await countryHead(context, firstDay(month)),
      municipality: { code: row.code, name: row.name },
      month,
      state: monthState(month, stamp.today, registers.country.lockDay),
      ...{ area: area && labelOf(area), channel: channel && labelOf(channel) },
      count: steps.at(-1)?.after ?? null,
      changes: await changesOf(tx, steps, month, registers),
      ...{ areas: registers.areas.map(labelOf), channels: registers.channels.map(labelOf) },
    };
  });
}

async function changesOf(
  tx: Database,
  steps: readonly LifeStep[],
  month: Month,
  { country, channels }: CountryRegisters,
): Promise<CellChange[]> {
  const known = await versionsByNumber(
    tx,
    country.code,
    steps.map(({ version }) => version),
  );
  const byNumber = new Map(known.map((version) => [version.number, version]));
  const changes = steps.flatMap(({ version, overwrote, ...step }): CellChange[] => {
    const made = byNumber.get(version);
    if (!made) return [];
    const { number: _, at, ...who } = made;
    return [
      {
        ...{ version, ...who, at: at.toISOString(), ...step },
        channels: channels.flatMap((channel) => {
          const own = step.channels.find(({ slot }) => slot === channel.slot);
          return own ? [{ channel: labelOf(channel), before: own.before, after: own.after }] : [];
        }),
        corrected: overwrote && isCorrected(month, localDate(at), country.lockDay),
      },
    ];
  });
  return changes.reverse();
}

function named<T extends { code: string }>(rows: readonly T[], what: string, code: string | undefined): T | null {
  if (code === undefined) return null;
  const found = rows.find((row) => row.code === code);
  if (!found) throw new AppError("not-found", `There is no ${what} ${code}.`, { [what]: code });
  return found;
}
