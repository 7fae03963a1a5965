import { municipalities } from "@/db/queries/municipalities";
import { versions } from "@/db/queries/versions";
import type { VersionKind } from "@/lib/domain/version-kind";
import type { Context } from "@/lib/reports/context";
import type { RegisterChange } from "@/lib/reports/history/comparison";
import { registerChanges } from "@/lib/reports/history/comparison-registers";

/** A version that changed registers: who, when, why, and the first of what it changed. `count` is how many that were. */
export type RegisterVersion = {
  number: number;
  kind: VersionKind;
  at: string;
  by: string;
  reason: string | null;
  changes: RegisterChange[];
  count: number;
};

const VERSIONS = 6;
const CHANGES = 6;

/** The latest versions of these kinds, newest first; none later than the one that is asked for. */
export async function registerHistory(context: Context, kinds: readonly VersionKind[]): Promise<RegisterVersion[]> {
  const { tx, registers, stamp, asOf } = context;
  const country = registers.country.code;
  const before = asOf === undefined ? undefined : stamp.version + 1;
  const rows = await versions(tx, { country, kinds }, { limit: VERSIONS, before });
  const places = await municipalities(tx, country);
  const nothing = { before: null, after: null, municipalityId: undefined };
  return Promise.all(
    rows.map(async ({ number, kind, at, by, reason }) => {
      const span = { from: { number: number - 1, at: null }, to: { number, at: null } };
      const changes = await registerChanges({ now: context, ...nothing, ...span, places });
      return {
        ...{ number, kind, at: at.toISOString(), by, reason },
        changes: changes.slice(0, CHANGES),
        count: changes.length,
      };
    }),
  );
}
