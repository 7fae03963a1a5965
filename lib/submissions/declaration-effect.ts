import { createHash } from "node:crypto";
import type { Sql } from "@/db/sheets/copy";
import { type CountedCountry, countedCountry } from "@/db/sheets/counted-country";
import { type StoredSheet, standingSheets } from "@/db/sheets/sheets";
import { type CountedMunicipality, CountryRollup, type MunicipalityWindow } from "@/lib/domain/country-rollup";
import {
  type DeclarationChange,
  firstDifference,
  type Redeclared,
  redeclared,
  withRedeclared,
} from "@/lib/domain/declaration-change";
import { countsOutside, type Shift, type Standing, shiftOf, standingIn } from "@/lib/domain/declaration-effect";
import type { Month } from "@/lib/domain/month";
import { share } from "@/lib/domain/share";
import type { Counts } from "@/lib/domain/slot";
import { AppError } from "@/lib/errors";

export type DeclarationQuestion = {
  country: string;
  municipalityId: number;
  change: DeclarationChange;
  lastFinal: Month;
};

/** What a decision about cells changes, worked out by the code that writes the sums. */
export type DeclarationEffect = {
  /** How many cells are counted otherwise. */
  cells: number;
  months: Shift;
  /** Calendar years, by their Decembers. */
  years: Shift;
  /** The share of the twelve months to the latest final one. */
  latest: { month: Month; before: number | null; after: number | null };
  /** From this month on the cells are counted otherwise, and what that lets the municipality have. */
  from: Month;
  standing: { before: Standing; after: Standing };
  /** Counts that stay in the sums though their cells are declared no more. */
  countsOutside: number;
  digest: string;
};

/** The effect and the rows that make it. `invalid` where nothing would change. */
export async function declarationEffect(
  sql: Sql,
  { country, municipalityId, change, lastFinal }: DeclarationQuestion,
): Promise<{ effect: DeclarationEffect; rows: Redeclared }> {
  const counted = await countedCountry(sql, country);
  const municipality = counted.municipalities.find(({ id }) => id === municipalityId);
  if (!municipality) throw new AppError("not-found", `There is no municipality ${municipalityId}.`);
  const rows = redeclared(municipality.declarations, change);
  const from = firstDifference(rows);
  if (from === null)
    throw new AppError("invalid", "Everything is declared that way already.", { reason: "nothing-changes" });
  const after = withRedeclared(municipality.declarations, rows);
  const sheets = await sheetsOf(sql, country, [...counted.lineage.ancestors(municipalityId), municipalityId]);
  const [was, is] = [
    windows(counted, municipality, sheets),
    windows(counted, { ...municipality, declarations: after }, sheets),
  ];
  const own = sheets.get(municipalityId) ?? [];
  const effect = {
    cells: new Set([...rows.ended, ...rows.added].map(({ slot }) => slot)).size,
    months: shiftOf("month", was, is),
    years: shiftOf("rolling12", was.filter(endsYear), is.filter(endsYear)),
    latest: { month: lastFinal, before: latestShare(was, lastFinal), after: latestShare(is, lastFinal) },
    from,
    standing: {
      before: standingIn(municipality.declarations, from, counted.rules),
      after: standingIn(after, from, counted.rules),
    },
    countsOutside: countsOutside(own, municipality.declarations, after),
  };
  return { effect: { ...effect, digest: digestOf(effect, rows) }, rows };
}

type Sheets = ReadonlyMap<number, StoredSheet[]>;

/** All windows of a municipality, with those of whoever went into it in their sums. */
function windows(
  { rules, municipalities, lineage }: CountedCountry,
  municipality: CountedMunicipality,
  sheets: Sheets,
): MunicipalityWindow[] {
  const span = spanOf(sheets);
  if (!span) return [];
  const rollup = new CountryRollup(rules, span, lineage);
  const before = new Set(lineage.ancestors(municipality.id));
  const all = [...municipalities.filter(({ id }) => before.has(id)), municipality];
  return all
    .flatMap((one) => {
      const months = new Map<Month, Counts>((sheets.get(one.id) ?? []).map(({ month, counts }) => [month, counts]));
      return rollup.add(one, (month) => months.get(month) ?? null);
    })
    .filter((window) => window.municipalityId === municipality.id);
}

async function sheetsOf(sql: Sql, country: string, municipalityIds: readonly number[]): Promise<Sheets> {
  const sheets = new Map<number, StoredSheet[]>(municipalityIds.map((id) => [id, []]));
  const always = { from: "0001-01", to: "9999-12" };
  for await (const sheet of standingSheets(sql, { country, municipalityIds, ...always }))
    sheets.get(sheet.municipalityId)?.push(sheet);
  return sheets;
}

function spanOf(sheets: Sheets): { from: Month; to: Month } | null {
  const months = [...sheets.values()].flatMap((own) => own.map(({ month }) => month)).sort();
  const [from, to] = [months[0], months.at(-1)];
  return from && to ? { from, to } : null;
}

function endsYear({ kind, month }: MunicipalityWindow): boolean {
  return kind === "rolling12" && month.endsWith("-12");
}

function latestShare(windows: readonly MunicipalityWindow[], month: Month): number | null {
  const window = windows.find((candidate) => candidate.kind === "rolling12" && candidate.month === month);
  return window ? share(window, "digital") : null;
}

function digestOf(effect: object, rows: Redeclared): string {
  return createHash("sha256")
    .update(JSON.stringify([effect, rows]))
    .digest("hex");
}
