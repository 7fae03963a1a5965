import { and, eq, isNull, max, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { municipalityByCode } from "@/db/queries/municipalities";
import { type Names, target } from "@/db/schema/registers";
import { changedRows } from "@/db/seed/register";
import type { Row } from "@/db/seed/rows";
import type { Measure } from "@/lib/domain/share";
import { AppError } from "@/lib/errors";
import { changeRegisters, type RegisterAuthor } from "./change-registers";
import { refused } from "./refusal";
import { TARGETS } from "./register-keys";

/** A target as one writes it: a municipality by its code, null for the joint strategy; the share in basis points. */
export type WrittenTarget = {
  strategy: string;
  municipality: string | null;
  measure: Measure;
  kind: "baseline" | "target";
  year: number;
  shareBp: number;
  comparable: boolean;
  source: string;
  note: Names | null;
};

type Asked = { country: string; author: RegisterAuthor };
type TargetRow = Row<typeof target> & { active: boolean; municipalityId: number | null; comparable: boolean };
export type ChangedTarget = { id: number; version: number };

/** Ids below are those that releases come with. */
const FIRST_ID = 10_000;

export async function addTarget(db: Database, { country, author }: Asked, written: WrittenTarget) {
  const ids: number[] = [];
  const version = await changeRegisters(db, { kind: "target", country, author, rests: () => [] }, async (tx) => {
    const standing = await standingTargets(tx, country);
    const id = await nextId(tx);
    ids.push(id);
    const row = { id, ...(await resolved(tx, country, written)), active: isActive(standing, written.strategy) };
    refuseImpossible(row, standing);
    return { revisions: [{ register: { ...TARGETS, rows: [] }, added: [row], ended: [] }] };
  });
  return { id: ids[0] ?? 0, version };
}

/** Ends what the target said and lets it say something else from this version on. */
export async function rewriteTarget(db: Database, { country, author }: Asked, id: number, written: WrittenTarget) {
  const rests = restOn(eq(target.id, id));
  const version = await changeRegisters(db, { kind: "target", country, author, rests }, async (tx) => {
    const standing = await standingTargets(tx, country);
    const others = standing.filter((row) => row.id !== id);
    const before = standing.find((row) => row.id === id);
    if (!before) throw missing(id);
    const active = before.strategy === written.strategy ? before.active : isActive(others, written.strategy);
    const row = { id, ...(await resolved(tx, country, written)), active };
    refuseImpossible(row, others);
    return { revisions: [await changedRows(tx, { ...TARGETS, rows: [row] })] };
  });
  return { id, version };
}

export async function removeTarget(db: Database, { country, author }: Asked, id: number): Promise<ChangedTarget> {
  const rests = restOn(eq(target.id, id));
  const version = await changeRegisters(db, { kind: "target", country, author, rests }, async (tx) => {
    const before = (await standingTargets(tx, country)).find((row) => row.id === id);
    if (!before) throw missing(id);
    return { revisions: [{ register: { ...TARGETS, rows: [] }, added: [], ended: [before] }] };
  });
  return { id, version };
}

/** Switches all targets of a strategy on or off; off, they are kept and neither drawn nor judged. */
export function switchStrategy(
  db: Database,
  { country, author }: Asked,
  { strategy, active }: { strategy: string; active: boolean },
): Promise<number> {
  const rests = restOn(and(eq(target.country, country), eq(target.strategy, strategy)));
  return changeRegisters(db, { kind: "target", country, author, rests }, async (tx) => {
    const standing = await standingTargets(tx, country);
    const own = standing.filter((row) => row.strategy === strategy);
    const known = [...new Set(standing.map((row) => row.strategy))].join(", ");
    if (own.length === 0) throw refused("strategy", strategy, "unknown", { known });
    const rows = own.map((row) => ({ ...row, active }));
    const others = standing.filter((row) => row.strategy !== strategy);
    if (active) for (const row of rows) refuseRival("strategy", strategy, row, others);
    return { revisions: [await changedRows(tx, { ...TARGETS, rows })] };
  });
}

function missing(id: number): AppError {
  return new AppError("not-found", `There is no target ${id}.`, { id });
}

function restOn(where: SQL | undefined) {
  return () => [{ table: target, where }];
}

async function standingTargets(tx: Database, country: string): Promise<TargetRow[]> {
  const rows = await tx
    .select()
    .from(target)
    .where(and(eq(target.country, country), isNull(target.untilVersion)));
  return rows.map(({ sinceVersion: _, untilVersion: __, ...row }) => row);
}

async function nextId(tx: Database): Promise<number> {
  const [last] = await tx.select({ id: max(target.id) }).from(target);
  return Math.max(last?.id ?? 0, FIRST_ID - 1) + 1;
}

function isActive(standing: readonly TargetRow[], strategy: string): boolean {
  return standing.find((row) => row.strategy === strategy)?.active ?? true;
}

async function resolved(tx: Database, country: string, { municipality, ...written }: WrittenTarget) {
  const { year, shareBp } = written;
  if (shareBp < 0 || shareBp > 10_000) throw refused("shareBp", shareBp, "share-range");
  if (year < 1990 || year > 2100) throw refused("year", year, "year-range");
  if (municipality === null) return { country, municipalityId: null, ...written };
  const place = await municipalityByCode(tx, { country, code: municipality });
  if (!place) throw refused("municipality", municipality, "unknown", { known: country });
  return { country, municipalityId: place.id, ...written };
}

function refuseImpossible(row: TargetRow, others: readonly TargetRow[]): void {
  const alike = others.filter(
    (other) =>
      other.strategy === row.strategy && other.municipalityId === row.municipalityId && other.measure === row.measure,
  );
  if (alike.some((other) => other.year === row.year)) throw refused("year", row.year, "target-taken");
  const years = (kind: string) => [row, ...alike].filter((one) => one.kind === kind).map(({ year }) => year);
  const first = Math.min(...years("target"));
  if (Math.max(...years("baseline")) >= first) throw refused("year", row.year, "baseline-late", { first });
  if (row.active)
    refuseRival(
      "strategy",
      row.strategy,
      row,
      others.filter((other) => other.strategy !== row.strategy),
    );
}

/** The joint path of a measure is one line: two strategies that are both switched on would make it none. */
function refuseRival(field: string, value: string, row: TargetRow, others: readonly TargetRow[]): void {
  if (row.municipalityId !== null || !row.comparable) return;
  const rival = others.find(
    (other) => other.active && other.municipalityId === null && other.comparable && other.measure === row.measure,
  );
  if (rival) throw refused(field, value, "strategy-rival", { other: rival.strategy });
}
