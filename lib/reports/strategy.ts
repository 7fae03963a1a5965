import type { CountryRegisters, TargetRow as RegisteredTarget } from "@/db/queries/country-registers";
import type { Day, Month } from "@/lib/domain/month";
import { targetAt } from "@/lib/domain/path";
import { type Measure, share, type WindowSum } from "@/lib/domain/share";
import { type Verdict, verdict } from "@/lib/domain/verdict";
import { windowState } from "@/lib/domain/window";
import type { TargetRow, Wave } from "./figures";

/** The targets that make the joint path of a measure; it holds for every municipality, area and group. */
export function pathTargets({ targets }: Pick<CountryRegisters, "targets">, measure: Measure): RegisteredTarget[] {
  return targets.filter((row) => row.municipalityId === null && row.comparable && row.measure === measure);
}

/** A finished or unfinished year of whoever is judged. `comparable` false: no verdict, whatever the sums are. */
export type Year = { sum: WindowSum; over: number; of: number; enough: boolean; comparable: boolean };

type TargetQuestion = {
  measure: Measure;
  municipalityId: number | null | "every";
  today: Day;
  yearOf: (december: Month) => Year;
};

/** The joint targets of a measure, and those of the municipality's own, each with its year's verdict. */
export function targetRows(registers: CountryRegisters, question: TargetQuestion): TargetRow[] {
  const path = pathTargets(registers, question.measure);
  const asked = question.municipalityId;
  return registers.targets
    .filter((row) => row.measure === question.measure)
    .filter(({ municipalityId: of }) => of === null || asked === "every" || of === asked)
    .map((row) => ({
      measure: row.measure,
      year: row.year,
      month: december(row.year),
      at: targetAt(row),
      kind: row.kind,
      strategy: row.strategy,
      share: row.shareBp / 10_000,
      shareBp: row.shareBp,
      source: row.source,
      note: row.note,
      municipality: row.municipality,
      comparable: row.comparable,
      result:
        row.kind === "baseline" || (asked === "every" && row.municipalityId !== null)
          ? null
          : resultOf(row, path, registers.country.lockDay, question),
    }));
}

function resultOf(
  target: RegisteredTarget,
  path: readonly RegisteredTarget[],
  lockDay: number,
  { measure, today, yearOf }: TargetQuestion,
): NonNullable<TargetRow["result"]> {
  const window = { kind: "year", end: december(target.year) } as const;
  const { sum, over, of, enough, comparable } = yearOf(window.end);
  const state = windowState(window, today, lockDay);
  const none = (reason: Extract<Verdict, { word: "none" }>["reason"]) =>
    ({ share: null, over, of, verdict: { word: "none", reason } }) as const;
  if (!target.comparable) return none("not-comparable");
  if (state !== "final") return none("not-final");
  if (!comparable) return { ...none("not-comparable"), share: share(sum, measure) };
  // A municipality's own target is judged by itself: it is no part of the joint path.
  const targets = target.municipalityId === null ? path : [target];
  return { share: share(sum, measure), over, of, verdict: verdict(sum, { targets, window, measure, state, enough }) };
}

/** When each wave of mandatory self-service began. */
export function waves({ areas }: Pick<CountryRegisters, "areas">): Wave[] {
  const first = new Map<number, Month>();
  for (const { wave, mandatoryFrom } of areas) {
    const month = mandatoryFrom?.slice(0, 7);
    const known = first.get(wave);
    if (wave > 0 && month && (!known || month < known)) first.set(wave, month);
  }
  return [...first].map(([wave, from]) => ({ wave, from })).sort((a, b) => a.wave - b.wave);
}

function december(year: number): Month {
  return `${year}-12`;
}
