import { registerRowsBetween } from "@/db/queries/register-rows-between";
import type { Names } from "@/db/schema/registers";
import { type StandingChange, standingDifference, type Versioned } from "@/lib/domain/standing-difference";
import type { Compared, Fate, FieldChange, FieldName, FieldValue, RegisterChange, ToldRegister } from "./comparison";

type Span = { from: number; to: number };
type Row = Versioned & Record<string, unknown>;
type Told = { name: ToldRegister; subject: Names | null; fate: Fate; fields: FieldChange[] };

/** A register that changed in more rows at once came from a file or with a release: their number says enough. */
const MOST = 20;

const plain = (name: string): Names => ({ da: name, en: name, nb: name });

/** What changed row by row and field by field, and which registers were told so. */
export async function fieldChanges(
  { now: { tx, registers }, municipalityId, places }: Compared,
  span: Span & { country: string; municipalityIds: readonly number[] },
): Promise<{ changes: RegisterChange[]; told: ReadonlySet<ToldRegister> }> {
  const rows = await registerRowsBetween(tx, span);
  const whole = municipalityId === undefined;
  const isOwn = (id: number) => whole || id === municipalityId;
  const words = wordsOf(places, registers);
  const own = rows.municipalities.filter(({ id }) => isOwn(id));
  const found: Record<ToldRegister, Told[]> = {
    municipalities: told("municipalities", own, span, MUNICIPALITY, words),
    populations: told("populations", rows.populations, span, POPULATION, words),
    channels: whole ? told("channels", rows.channels, span, CHANNEL, words) : [],
    areas: whole ? told("areas", rows.areas, span, AREA, words) : [],
    priceSets: whole ? told("priceSets", rows.priceSets, span, PRICE_SET, words) : [],
    rules: whole ? told("rules", rows.rules, span, RULES, words) : [],
  };
  const few = (Object.keys(found) as ToldRegister[]).filter((name) => found[name].length <= MOST);
  const changes = few.flatMap((name) => found[name].map((one) => ({ ...one, register: "row" as const })));
  return { changes, told: new Set(few) };
}

type Words = { municipality: ReadonlyMap<number, string>; channel: ReadonlyMap<number, Names> };

/** How a register's rows are told apart, what they are called, and which of their fields are told. */
type Telling = {
  key: (row: Row) => string;
  subject: (row: Row, words: Words) => Names | null;
  fields: Partial<Record<FieldName, (row: Row, words: Words) => FieldValue>>;
};

const value = (name: string) => (row: Row) => row[name] as FieldValue;
const validity = { validFrom: value("validFrom"), validTo: value("validTo") };
const named = (row: Row) => row.names as Names;

const MUNICIPALITY: Telling = {
  key: ({ id }) => String(id),
  subject: ({ name }) => plain(String(name)),
  fields: {
    ...{ name: value("name"), region: value("region"), kind: value("kind"), ...validity },
    successor: ({ successorId }, { municipality }) => municipality.get(Number(successorId)) ?? null,
  },
};
const POPULATION: Telling = {
  key: ({ municipalityId, year }) => `${municipalityId} ${year}`,
  subject: ({ municipalityId, year }, { municipality }) =>
    plain(`${municipality.get(Number(municipalityId)) ?? municipalityId} ${year}`),
  fields: { inhabitants: value("inhabitants") },
};
const CHANNEL: Telling = {
  key: ({ slot }) => String(slot),
  subject: named,
  fields: { names: named, ...validity },
};
const AREA: Telling = {
  key: ({ slot }) => String(slot),
  subject: named,
  fields: {
    ...{ names: named, field: value("field"), wave: value("wave"), mandatoryFrom: value("mandatoryFrom") },
    ...{ kle: value("kle"), ...validity },
  },
};
const PRICE_SET: Telling = {
  key: ({ code }) => String(code),
  subject: named,
  fields: {
    ...{ names: named, year: value("year"), source: value("source") },
    ...{ fallback: value("fallback"), standard: value("standard") },
  },
};
const RULES: Telling = {
  key: ({ code }) => String(code),
  subject: () => null,
  fields: {
    coreChannels: ({ coreChannels }, { channel }) =>
      (coreChannels as number[]).flatMap((slot) => channel.get(slot) ?? []),
    deadlineDay: value("deadlineDay"),
    lockDay: value("lockDay"),
  },
};

function told<T extends Versioned>(
  name: ToldRegister,
  rows: readonly T[],
  span: Span,
  { key, subject, fields }: Telling,
  words: Words,
): Told[] {
  // Every register's rows are read by the names of their columns alone.
  const changes = standingDifference(rows as unknown as Row[], span, key);
  return changes.flatMap(({ before, after }: StandingChange<Row>) => {
    const row = after ?? before;
    if (!row) return [];
    const changed = Object.entries(fields).flatMap(([field, of]): FieldChange[] => {
      const [was, is] = [before && of(before, words), after && of(after, words)];
      const same = JSON.stringify(was ?? null) === JSON.stringify(is ?? null);
      return same ? [] : [{ field: field as FieldName, before: was ?? null, after: is ?? null }];
    });
    const fate = before === null ? "added" : after === null ? "ended" : "changed";
    return changed.length === 0 ? [] : [{ name, subject: subject(row, words), fate, fields: changed }];
  });
}

function wordsOf(places: Compared["places"], { channels }: Compared["now"]["registers"]): Words {
  return {
    municipality: new Map(places.map(({ id, name }) => [id, name])),
    channel: new Map(channels.map(({ slot, names }) => [slot, names])),
  };
}
