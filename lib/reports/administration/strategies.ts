import type { Database } from "@/db/client";
import { everyTarget } from "@/db/queries/strategies";
import type { Names } from "@/db/schema/registers";
import type { Measure } from "@/lib/domain/share";
import { inCountry } from "@/lib/reports/context";
import { grouped } from "@/lib/reports/grouped";

export type StrategyTarget = {
  id: number;
  /** Null for the joint strategy. */
  municipality: string | null;
  municipalityName: string | null;
  measure: Measure;
  kind: "baseline" | "target";
  year: number;
  shareBp: number;
  comparable: boolean;
  source: string;
  note: Names | null;
};

/** `active` false: kept, but neither drawn nor judged. */
export type Strategy = { strategy: string; active: boolean; targets: StrategyTarget[] };

type Question = { country: string; asOf?: string | undefined; today: string };

/** The strategies with all their targets, in the order of their first years. */
export async function strategiesReport(db: Database, question: Question) {
  return inCountry(db, question, async ({ tx, stamp, asOf }) => ({
    version: stamp.version,
    strategies: await strategiesOf(tx, question.country, asOf),
  }));
}

export async function strategiesOf(tx: Database, country: string, version?: number): Promise<Strategy[]> {
  const rows = await everyTarget(tx, country, version);
  return [...grouped(rows, ({ strategy }) => strategy)].map(([strategy, own]) => ({
    strategy,
    active: own.some(({ active }) => active),
    targets: own.map(
      ({ id, municipality, municipalityName, measure, kind, year, shareBp, comparable, source, note }) => ({
        ...{ id, municipality, municipalityName, measure, kind, year, shareBp, comparable, source, note },
      }),
    ),
  }));
}
