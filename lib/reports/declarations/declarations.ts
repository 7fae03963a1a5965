import type { Database } from "@/db/client";
import type { AreaRow, ChannelRow, CountryRegisters } from "@/db/queries/country-registers";
import { type BlankAnswerRow, blankAnswers, everyDeclaration, versionNotes } from "@/db/queries/declaration-history";
import { standingIn } from "@/lib/domain/declaration-effect";
import { type DeclarationStep, stepsOf, type VersionedDeclaration } from "@/lib/domain/declaration-story";
import { declaredBy } from "@/lib/domain/declared";
import { type Day, type Month, monthIndex } from "@/lib/domain/month";
import { areaSlotOf, channelSlotOf, slotOf } from "@/lib/domain/slot";
import type { Stamp } from "@/lib/reports/asked";
import { inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { sheetRules } from "@/lib/reports/sheet-rules";
import type { Label, Place } from "@/lib/reports/submission/submission";

export type DeclarationsQuestion = {
  country: string;
  municipality: string;
  asOf?: string | undefined;
  today: Day;
};

/** When a cell is counted: both months included, `to` null while it goes on. */
export type Stretch = { from: Month; to: Month | null };

export type DeclaredChannel = Label & {
  /** Who does not count it is neither ranked nor in joint figures. */
  core: boolean;
  /** How many areas it is counted in now, "not stated" apart. */
  areas: number;
  /** Counted, but only in total: then no area has a share. */
  onlyInTotal: boolean;
  /** Since when it is counted in any cell; null where it is not now. */
  since: Month | null;
};

/** What happened under one version, in the words of the registers. */
export type DeclarationHistory = {
  version: number;
  at: string;
  by: string;
  reason: string | null;
  submissionId: number | null;
  steps: { what: DeclarationStep["what"]; month: Month | null; cells: number; areas: Label[]; channels: Label[] }[];
  answers: { channel: Label; answer: "zero" | "missing" }[];
};

/** What a municipality counts. Cells are numbered row by row: areas down, channels across. */
export type DeclarationsReport = Stamp & {
  municipality: Place;
  areas: (Label & { notStated: boolean })[];
  channels: DeclaredChannel[];
  /** Every stretch that a cell was counted in, oldest first; none: never. */
  cells: Stretch[][];
  /** How much is counted now, and since when most of it is. */
  now: { cells: number; areas: number; channels: number; since: Month | null; byArea: boolean };
  /** Core channels that are not counted. */
  lackingCore: Label[];
  answers: { channel: Label; answer: "zero" | "missing" | null }[];
  /** Newest first. */
  history: DeclarationHistory[];
};

/** Optælling: what a municipality counts, since when, and how that came about. */
export async function declarationsReport(db: Database, question: DeclarationsQuestion): Promise<DeclarationsReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers } = context;
    const row = await municipalityOf(context, question.municipality);
    const upTo = stamp.version;
    const [rows, answers, everAnswered] = await Promise.all([
      everyDeclaration(tx, row.id, upTo),
      blankAnswers(tx, row.id, { upTo, onlyStanding: true }),
      blankAnswers(tx, row.id, { upTo, onlyStanding: false }),
    ]);
    const numbers = [
      ...rows.flatMap(({ since, until }) => [since, ...(until ? [until] : [])]),
      ...everAnswered.map(({ since }) => since),
    ];
    const notes = await versionNotes(tx, [...new Set(numbers)]);
    const standing = rows.filter(({ until }) => until === null);
    const names = labels(registers);
    const areas = areasOf(registers);
    const { lackingCore, byArea } = standingIn(standing, stamp.lastClosed, sheetRules(registers));
    const channels = registers.channels.map((channel) => channelOf(channel, standing, registers, stamp.lastClosed));
    return {
      ...stamp,
      municipality: { code: row.code, name: row.name },
      areas: areas.map(({ code, names: own, notStated }) => ({ code, names: own, notStated })),
      channels,
      cells: areas.flatMap((area) => registers.channels.map((channel) => stretches(standing, area, channel))),
      now: { ...counted(standing, registers, stamp.lastClosed), byArea },
      lackingCore: lackingCore.flatMap((slot) => names.channel(slot)),
      answers: channels
        .filter(({ since }) => since !== null)
        .map(({ code, names: own }) => ({ channel: { code, names: own }, answer: answerOf(code, answers, registers) })),
      history: notes.map(({ number, at, by, reason, submissionId }) => ({
        ...{ version: number, at: at.toISOString(), by, reason, submissionId },
        steps: stepsOf(rows, number).map((step) => told(step, names)),
        answers: everAnswered
          .filter(({ since }) => since === number)
          .flatMap(({ channelSlot, answer }) => names.channel(channelSlot).map((channel) => ({ channel, answer }))),
      })),
    };
  });
}

/** The areas of the country, "not stated" last. */
function areasOf({ areas }: CountryRegisters): AreaRow[] {
  return areas.toSorted((a, b) => Number(a.notStated) - Number(b.notStated) || a.slot - b.slot);
}

function stretches(standing: readonly VersionedDeclaration[], area: AreaRow, channel: ChannelRow): Stretch[] {
  const slot = slotOf(area.slot, channel.slot);
  return standing.filter((row) => row.slot === slot).map(({ from, to }) => ({ from, to }));
}

function channelOf(
  { slot, code, names }: ChannelRow,
  standing: readonly VersionedDeclaration[],
  { country, areas }: CountryRegisters,
  month: Month,
): DeclaredChannel {
  const notStated = areas.find((area) => area.notStated)?.slot;
  const own = standing.filter((row) => channelSlotOf(row.slot) === slot && isIn(row, month));
  const stated = own.filter((row) => areaSlotOf(row.slot) !== notStated);
  return {
    ...{ code, names, core: country.coreChannels.includes(slot), areas: stated.length },
    onlyInTotal: own.length > 0 && stated.length === 0,
    since: own.map(({ from }) => from).sort()[0] ?? null,
  };
}

function counted(standing: readonly VersionedDeclaration[], { areas }: CountryRegisters, month: Month) {
  const notStated = areas.find((area) => area.notStated)?.slot;
  const slots = declaredBy(standing)(monthIndex(month));
  const stated = slots.map(areaSlotOf).filter((area) => area !== notStated);
  return {
    cells: slots.length,
    areas: new Set(stated).size,
    channels: new Set(slots.map(channelSlotOf)).size,
    since: mostCommon(standing.filter((row) => isIn(row, month)).map(({ from }) => from)),
  };
}

function isIn({ from, to }: Stretch, month: Month): boolean {
  return from <= month && (to === null || month <= to);
}

function mostCommon(months: readonly Month[]): Month | null {
  const times = new Map<Month, number>();
  for (const month of months) times.set(month, (times.get(month) ?? 0) + 1);
  const [most] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

function answerOf(code: string, answers: readonly BlankAnswerRow[], { channels }: CountryRegisters) {
  const slot = channels.find((channel) => channel.code === code)?.slot;
  return answers.find(({ channelSlot }) => channelSlot === slot)?.answer ?? null;
}

function labels({ areas, channels }: CountryRegisters) {
  const named = (rows: readonly (AreaRow | ChannelRow)[]) => (slot: number) =>
    rows.filter((row) => row.slot === slot).map(({ code, names }): Label => ({ code, names }));
  return { area: named(areas), channel: named(channels) };
}

function told({ what, month, slots }: DeclarationStep, names: ReturnType<typeof labels>) {
  return {
    ...{ what, month, cells: slots.length },
    areas: [...new Set(slots.map(areaSlotOf))].flatMap(names.area),
    channels: [...new Set(slots.map(channelSlotOf))].sort((a, b) => a - b).flatMap(names.channel),
  };
}
