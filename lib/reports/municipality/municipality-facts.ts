import { type DeclarationRow, declarations } from "@/db/queries/declarations";
import { type MonthChange, monthChanges } from "@/db/queries/month-changes";
import { type MunicipalityRow, municipalityByCode } from "@/db/queries/municipalities";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/reports/context";
import { type CorrectedSheet, correctedSheets } from "@/lib/reports/corrected-sheets";
import { kept } from "@/lib/reports/kept";
import type { CountryWindows } from "@/lib/reports/overview/country-window";
import type { CountedSheet } from "@/lib/reports/sums";
import { type OwnWindows, ownWindows } from "./municipality-window";

/** Everything stored about one municipality, and the country's sums beside it. */
export type MunicipalityFacts = {
  row: MunicipalityRow;
  windows: OwnWindows;
  country: CountryWindows;
  /** Its own, and those of whom it was merged from; what these declare, too. */
  sheets: CountedSheet[];
  declared: DeclarationRow[];
  /** Newest first. */
  changes: MonthChange[];
  /** The country's months that were corrected after they were final. */
  corrected: CorrectedSheet[];
};

const CHANGES = 60;

export async function municipalityFacts(context: Context, code: string): Promise<MunicipalityFacts> {
  const { tx, sums, lineage, asOf } = context;
  const row = await municipalityOf(context, code);
  const [windows, month, rolling12, sheets, declared, changes, corrected] = await Promise.all([
    ownWindows(context, row.id),
    sums.country("month"),
    sums.country("rolling12"),
    sums.sheetsAcross([row.id]),
    declarations(tx, [row.id, ...lineage.ancestors(row.id)], asOf),
    monthChanges(tx, { municipalityId: row.id, limit: CHANGES, version: asOf }),
    correctedSheets(context),
  ]);
  return { row, windows, country: { month, rolling12 }, sheets, declared, changes, corrected };
}

const found = kept<MunicipalityRow | null>(4096);

/** The municipality with this code, or an error that says which one is unknown. */
export async function municipalityOf({ db, tx, registers, stamp }: Context, code: string): Promise<MunicipalityRow> {
  const country = registers.country.code;
  const { version } = stamp;
  const row = await found(db, `${country}:${version}:${code}`, () =>
    municipalityByCode(tx, { country, code, version }),
  );
  if (!row)
    throw new AppError("not-found", `There is no municipality ${code} in ${country}.`, { country, municipality: code });
  return row;
}
