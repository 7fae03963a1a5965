import { AppError } from "@/lib/errors";
import { type MunicipalityRow, wrongCell } from "./municipality-file";

/** One municipality, however many rows of the file it has. `formerNames` are those of its earlier rows. */
export type RegisteredMunicipality = MunicipalityRow & { formerNames: string[] };

/**
 * The rows of each municipality as one: a row per year has further inhabitants, one per successor says that it was
 * divided, one per period that it changed its name. A code is one municipality: its periods follow on each other.
 */
export function oneOfEachCode(rows: readonly MunicipalityRow[]): RegisteredMunicipality[] {
  const found = new Map<string, RegisteredMunicipality>();
  const byPeriod = [...rows].sort((a, b) => (a.validFrom ?? "").localeCompare(b.validFrom ?? "") || a.line - b.line);
  for (const row of byPeriod) {
    const earlier = found.get(row.code);
    found.set(row.code, earlier ? together(earlier, row) : { ...row, formerNames: [] });
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function together(earlier: RegisteredMunicipality, row: MunicipalityRow): RegisteredMunicipality {
  const samePeriod = earlier.validFrom === row.validFrom && earlier.validTo === row.validTo;
  if (samePeriod) refuseTwice(earlier, row);
  else refuseOtherPeriod(earlier, row);
  const renamed = row.name !== undefined && earlier.name !== undefined && row.name !== earlier.name;
  return {
    ...earlier,
    line: Math.max(earlier.line, row.line),
    name: row.name ?? earlier.name,
    region: row.region ?? earlier.region,
    kind: row.kind ?? earlier.kind,
    populations: [...earlier.populations, ...row.populations],
    validTo: row.validTo,
    successors: [...new Set([...(samePeriod ? earlier.successors : []), ...row.successors])],
    contacts: [...new Set([...earlier.contacts, ...row.contacts])],
    formerNames: renamed ? [...earlier.formerNames, earlier.name ?? ""] : earlier.formerNames,
  };
}

/** A second row of a period has to say more: the inhabitants of another year, or another successor. */
function refuseTwice(earlier: MunicipalityRow, row: MunicipalityRow): void {
  const years = (of: MunicipalityRow) => of.populations.map(({ year }) => year);
  const otherYear = row.populations.some(({ year }) => !years(earlier).includes(year));
  const otherSuccessor = row.successors.some((code) => !earlier.successors.includes(code));
  if (otherYear || otherSuccessor) return;
  const { line, code } = row;
  throw new AppError("invalid", `Line ${line}: ${code} stands already in line ${earlier.line}.`, { line, code });
}

function refuseOtherPeriod(earlier: MunicipalityRow, { line, code, validFrom = "" }: MunicipalityRow): void {
  const until = earlier.validTo;
  if (until === undefined || validFrom <= until) {
    const message = `overlaps line ${earlier.line}, where ${code} ${until ? `goes on to ${until}` : "has no valid_to"}`;
    throw wrongCell({ line, column: "valid_from", value: validFrom, message });
  }
  if (validFrom !== dayAfter(until)) {
    const message = `does not follow on line ${earlier.line}, where ${code} ends with ${until}: a code is one municipality, so give the earlier one another, such as ${code}-${until.slice(0, 4)}`;
    throw wrongCell({ line, column: "valid_from", value: validFrom, message });
  }
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
