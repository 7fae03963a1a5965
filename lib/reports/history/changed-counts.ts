import type { Database } from "@/db/client";
import { inCountry } from "@/lib/reports/context";
import { municipalityOf } from "@/lib/reports/municipality/municipality-facts";
import { namesOf } from "@/lib/reports/submission/file-effect";
import type { ChangedCell } from "@/lib/reports/submission/submission";
import { type ComparedVersion, type ComparisonQuestion, comparedOf } from "./comparison";
import { sheetDifference } from "./comparison-sheets";

/** Every count that stands otherwise at the later of two versions, in sheets that stood at both. */
export async function everyChangedCell(
  db: Database,
  question: ComparisonQuestion,
): Promise<{ from: ComparedVersion; to: ComparedVersion; cells: ChangedCell[] }> {
  return inCountry(db, { country: question.country, today: question.today }, async (now) => {
    const municipality = question.municipality === undefined ? null : await municipalityOf(now, question.municipality);
    const compared = await comparedOf(db, now, question, municipality?.id);
    const names = namesOf({ registers: now.registers, municipalities: compared.places });
    const { changed } = await sheetDifference(compared);
    return {
      ...{ from: compared.from, to: compared.to },
      cells: changed.flatMap(({ municipalityId, month, cells }) =>
        cells.map(({ slot, before, after }) => ({
          ...{ municipality: names.place(municipalityId), month, ...names.cell(slot), before, after },
        })),
      ),
    };
  });
}
