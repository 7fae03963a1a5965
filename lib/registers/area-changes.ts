import { and, eq, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { AreaRow, CountryRegisters } from "@/db/queries/country-registers";
import { area, type Names } from "@/db/schema/registers";
import { changedRows } from "@/db/seed/register";
import { AREA_SLOTS } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";
import { normalised } from "@/lib/submissions/read/label";
import { changeRegisters, type RegisterAuthor } from "./change-registers";
import { CODE } from "./price-changes";
import { refused } from "./refusal";
import { AREAS } from "./register-keys";

export type WrittenArea = {
  names: Names;
  field: string | null;
  wave: number;
  mandatoryFrom: string | null;
  kle: string | null;
  validFrom: string;
  validTo: string | null;
};

type Asked = { country: string; author: RegisterAuthor };

const KLE = /^\d{2}(\.\d{2}){0,2}$/;

/** Adds an area in the next slot; slots are never used again, so there is an end to them. */
export function addArea(db: Database, { country, author }: Asked, code: string, written: WrittenArea) {
  return changeRegisters(db, { kind: "area", country, author, rests: () => [] }, async (tx, registers) => {
    if (!CODE.test(code)) throw refused("code", code, "code-shape");
    const used = await tx
      .select({ code: area.code })
      .from(area)
      .where(and(eq(area.country, country), eq(area.code, code)));
    if (used.length > 0) throw refused("code", code, "code-taken");
    const [last] = await tx
      .select({ slot: max(area.slot) })
      .from(area)
      .where(eq(area.country, country));
    const slot = (last?.slot ?? 0) + 1;
    if (slot > AREA_SLOTS) throw refused("code", code, "slots-full", { most: AREA_SLOTS });
    refuseImpossible(registers, code, written);
    const row = { country, slot, code, notStated: false, ...written };
    return { revisions: [{ register: { ...AREAS, rows: [] }, added: [row], ended: [] }] };
  });
}

/** Its code and slot stay. */
export function rewriteArea(db: Database, { country, author }: Asked, code: string, written: WrittenArea) {
  const rests = (registers: CountryRegisters) => [
    { table: area, where: and(eq(area.country, country), eq(area.slot, existing(registers, code).slot)) },
  ];
  return changeRegisters(db, { kind: "area", country, author, rests }, async (tx, registers) => {
    const before = existing(registers, code);
    if (before.notStated) refuseNotStated(before, written);
    refuseImpossible(registers, code, written);
    const row = { country, slot: before.slot, ...written };
    return { revisions: [await changedRows(tx, { ...AREAS, rows: [row] })] };
  });
}

function existing({ areas }: CountryRegisters, code: string): AreaRow {
  const found = areas.find((candidate) => candidate.code === code);
  if (!found) throw new AppError("not-found", `There is no area ${code}.`, { code });
  return found;
}

/** What is counted without an area has no field, no wave and no end. */
function refuseNotStated(before: AreaRow, written: WrittenArea): void {
  for (const name of ["field", "wave", "mandatoryFrom", "kle", "validFrom", "validTo"] as const)
    if (before[name] !== written[name]) throw refused(name, written[name], "not-stated");
}

function refuseImpossible({ areas, fields }: CountryRegisters, code: string, written: WrittenArea): void {
  const { field, wave, kle, validFrom, validTo } = written;
  if (field !== null && !fields.some((one) => one.code === field))
    throw refused("field", field, "unknown", { known: fields.map((one) => one.code).join(", ") });
  if (wave < 0 || wave > 4) throw refused("wave", wave, "wave-range");
  if (kle !== null && !KLE.test(kle)) throw refused("kle", kle, "kle-shape");
  if (validTo !== null && validTo < validFrom) throw refused("validTo", validTo, "ends-before", { from: validFrom });
  refuseNames(areas, code, written.names);
}

/** A file names areas by what they are called, so two may not be called the same. */
export function refuseNames(others: readonly { code: string; names: Names }[], code: string, names: Names): void {
  for (const language of ["da", "en", "nb"] as const) {
    const name = normalised(names[language]);
    const other = others.find((one) => one.code !== code && normalised(one.names[language]) === name);
    if (other) throw refused(`names.${language}`, names[language], "name-taken", { other: other.code });
  }
}
