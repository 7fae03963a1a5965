import { and, eq, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { driverOf } from "@/db/driver";
import { type MunicipalityRow, municipalities } from "@/db/queries/municipalities";
import { municipality, population } from "@/db/schema/registers";
import { changedRows } from "@/db/seed/register";
import { countedMonths } from "@/db/sheets/counted-months";
import { addMonths, firstDay, monthOf } from "@/lib/domain/month";
import { AppError } from "@/lib/errors";
import { normalised } from "@/lib/submissions/read/label";
import { changeRegisters, type RegisterAuthor } from "./change-registers";
import { dayAfter } from "./municipality-periods";
import { FIRST_ID } from "./municipality-registers";
import { refused } from "./refusal";
import { ALIASES, MUNICIPALITIES, POPULATIONS } from "./register-keys";
import { circleFrom } from "./successions";

/** A municipality as one writes it; inhabitants on 1 January by year, years that are left out stay as they stand. */
export type WrittenMunicipality = {
  name: string;
  region: string | null;
  kind: string | null;
  validFrom: string;
  validTo: string | null;
  successor: string | null;
  inhabitants: Readonly<Record<string, number>>;
};

type Asked = { country: string; author: RegisterAuthor };

export function addMunicipality(db: Database, { country, author }: Asked, code: string, written: WrittenMunicipality) {
  return changeRegisters(db, { kind: "municipality", country, author, rests: () => [] }, async (tx) => {
    if (!/^[0-9A-Za-z-]{1,12}$/.test(code)) throw refused("code", code, "code-shape");
    const used = await tx
      .select({ id: municipality.id })
      .from(municipality)
      .where(and(eq(municipality.country, country), eq(municipality.code, code)));
    if (used.length > 0) throw refused("code", code, "code-taken");
    const [last] = await tx.select({ id: max(municipality.id) }).from(municipality);
    const id = Math.max(last?.id ?? 0, FIRST_ID - 1) + 1;
    return workOf(tx, { country, id, code, before: null, written });
  });
}

/** Its code stays. What it was called before is still understood in files. */
export async function rewriteMunicipality(
  db: Database,
  { country, author }: Asked,
  code: string,
  written: WrittenMunicipality,
): Promise<number> {
  const { id } = existing(await municipalities(db, country), code);
  const rests = () => [
    { table: municipality, where: eq(municipality.id, id) },
    { table: population, where: eq(population.municipalityId, id) },
  ];
  return changeRegisters(db, { kind: "municipality", country, author, rests }, async (tx) => {
    const before = existing(await municipalities(tx, country), code);
    return workOf(tx, { country, id, code, before, written });
  });
}

function existing(rows: readonly MunicipalityRow[], code: string): MunicipalityRow {
  const found = rows.find((row) => row.code === code);
  if (!found) throw new AppError("not-found", `There is no municipality ${code}.`, { code });
  return found;
}

type Work = { country: string; id: number; code: string; before: MunicipalityRow | null; written: WrittenMunicipality };

async function workOf(tx: Database, work: Work) {
  const { country, id, code, before, written } = work;
  const { successor, inhabitants, ...facts } = written;
  const rows = await municipalities(tx, country);
  const taken = rows.find((row) => row.code !== code && sameName(row.name, facts.name) && overlaps(row, facts));
  if (taken) throw refused("name", facts.name, "name-taken", { other: taken.code });
  refusePeriod(before, facts);
  const successorId = successorOf(rows, code, written);
  if (before) await refuseCountsOutside(tx, id, facts);
  const people = Object.entries(inhabitants).map(([year, count]) => populationRow(id, year, count));
  const renamed = before !== null && before.name !== facts.name;
  const aliases = renamed ? [{ country, kind: "municipality", label: normalised(before.name), target: code }] : [];
  return {
    revisions: [
      await changedRows(tx, { ...MUNICIPALITIES, rows: [{ id, country, code, ...facts, successorId }] }),
      await changedRows(tx, { ...POPULATIONS, rows: people }),
      await changedRows(tx, { ...ALIASES, rows: aliases }),
    ],
    resum: true,
  };
}

type Period = { validFrom: string; validTo: string | null };

function sameName(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

function overlaps(one: Period, other: Period): boolean {
  return (one.validTo ?? "9999") >= other.validFrom && (other.validTo ?? "9999") >= one.validFrom;
}

/** Counts are by the month, so a municipality begins with one and ends with one. What stands is let stand. */
function refusePeriod(before: Period | null, { validFrom, validTo }: Period): void {
  const month = monthOf(validFrom);
  if (validFrom !== before?.validFrom && validFrom !== firstDay(month))
    throw refused("validFrom", validFrom, "mid-month", { first: firstDay(month), next: firstDay(addMonths(month, 1)) });
  if (validTo === null) return;
  if (validTo < validFrom) throw refused("validTo", validTo, "ends-before", { from: validFrom });
  const next = firstDay(addMonths(monthOf(validTo), 1));
  if (validTo !== before?.validTo && dayAfter(validTo) !== next) {
    const words = { before: dayBefore(firstDay(monthOf(validTo))), last: dayBefore(next) };
    throw refused("validTo", validTo, "month-end", words);
  }
}

function successorOf(
  rows: readonly MunicipalityRow[],
  code: string,
  { successor, validFrom, validTo }: WrittenMunicipality,
): number | null {
  if (successor === null) return null;
  const next = rows.find((row) => row.code === successor);
  if (!next) throw refused("successor", successor, "unknown", { known: "the country's codes" });
  if (successor === code) throw refused("successor", successor, "successor-itself");
  if (validTo === null) throw refused("successor", successor, "successor-without-end");
  const places = new Map(rows.map((row) => [row.code, placeOf(row)]));
  places.set(code, placeOf({ code, validFrom, validTo, successor }));
  const circle = circleFrom(places, successor, code);
  if (circle) throw refused("successor", successor, "successor-circle", { circle: circle.join(" → ") });
  const day = dayAfter(validTo);
  if (next.validFrom > day || (next.validTo !== null && next.validTo < day))
    throw refused("successor", successor, "successor-not-there", { day });
  return next.id;
}

function placeOf({ code, validFrom, validTo, successor }: Period & { code: string; successor: string | null }) {
  return { line: null, code, validFrom, validTo, successors: successor === null ? [] : [successor] };
}

async function refuseCountsOutside(tx: Database, id: number, { validFrom, validTo }: Period): Promise<void> {
  const months = await countedMonths(driverOf(tx), id);
  const early = months.filter((month) => month < monthOf(validFrom));
  const late = months.filter((month) => validTo !== null && month > monthOf(validTo));
  if (early[0]) throw refused("validFrom", validFrom, "counts-before", { month: early[0], months: early.length });
  const last = late.at(-1);
  if (last) throw refused("validTo", validTo, "counts-after", { month: last, months: late.length });
}

function populationRow(municipalityId: number, year: string, inhabitants: number) {
  const number = Number(year);
  if (!/^\d{4}$/.test(year) || number < 1990 || number > 2100 || inhabitants < 0 || inhabitants > 100_000_000)
    throw refused(`inhabitants.${year}`, inhabitants, "inhabitants-range");
  return { municipalityId, year: number, inhabitants };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
