import type { CountryWindow, MunicipalityWindow } from "./country-rollup";
import type { Month } from "./month";
import { type Measure, share } from "./share";

/** The joint share of a window before and after a change of rules, and over how many municipalities. */
export type JointShift = {
  month: Month;
  before: number | null;
  after: number | null;
  overBefore: number;
  overAfter: number;
  of: number;
};

/** What a change of the country's rules changes in its figures. */
export type RulesEffect = {
  measure: Measure;
  /** Final calendar years, by their Decembers, whose joint share or base changes; oldest first. */
  years: JointShift[];
  /** The latest twelve months that are final and reported, changed or not; null where there are none. */
  latest: JointShift | null;
  /** How many months, and of how many municipalities, have another sum or another standing. */
  months: number;
  municipalities: number;
  /** Municipalities that come into the joint figure of the latest twelve months, and that leave it. */
  joining: number;
  leaving: number;
};

type Windows = { municipalities: readonly MunicipalityWindow[]; country: readonly CountryWindow[] };

export function rulesEffect(was: Windows, is: Windows, { measure, lastFinal }: { measure: Measure; lastFinal: Month }) {
  const changed = changedMonths(was.municipalities, is.municipalities);
  const joint = joints(was.country, is.country, measure);
  const latest = joint.findLast(({ month }) => month <= lastFinal) ?? null;
  return {
    measure,
    years: joint.filter((shift) => shift.month.endsWith("-12") && shift.month <= lastFinal && isShifted(shift)),
    latest,
    months: new Set(changed.map(({ month }) => month)).size,
    municipalities: new Set(changed.map(({ municipalityId }) => municipalityId)).size,
    ...movement(was.municipalities, is.municipalities, latest?.month ?? lastFinal),
  } satisfies RulesEffect;
}

function joints(was: readonly CountryWindow[], is: readonly CountryWindow[], measure: Measure): JointShift[] {
  const before = new Map(was.filter(isYearLong).map((window) => [window.month, window]));
  return is
    .filter(isYearLong)
    .map((after) => {
      const old = before.get(after.month);
      return {
        month: after.month,
        before: old ? jointShare(old, measure) : null,
        after: jointShare(after, measure),
        overBefore: old?.over ?? 0,
        overAfter: after.over,
        of: after.of,
      };
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function jointShare(window: CountryWindow, measure: Measure): number | null {
  return share({ ...window, complete: window.over > 0 }, measure);
}

function isShifted({ before, after, overBefore, overAfter }: JointShift): boolean {
  return before !== after || overBefore !== overAfter;
}

function isYearLong({ kind }: { kind: string }): boolean {
  return kind === "rolling12";
}

function changedMonths(was: readonly MunicipalityWindow[], is: readonly MunicipalityWindow[]): MunicipalityWindow[] {
  const before = new Map(was.filter(({ kind }) => kind === "month").map((window) => [keyOf(window), window]));
  return is.filter((after) => {
    const old = before.get(keyOf(after));
    if (after.kind !== "month" || !old) return false;
    return old.digital !== after.digital || old.selfService !== after.selfService || old.joint !== after.joint;
  });
}

function keyOf({ municipalityId, month }: MunicipalityWindow): string {
  return `${municipalityId} ${month}`;
}

function movement(was: readonly MunicipalityWindow[], is: readonly MunicipalityWindow[], latest: Month) {
  const joint = (windows: readonly MunicipalityWindow[]) =>
    new Set(
      windows
        .filter((window) => isYearLong(window) && window.month === latest && window.joint)
        .map(({ municipalityId }) => municipalityId),
    );
  const [before, after] = [joint(was), joint(is)];
  return {
    joining: [...after].filter((id) => !before.has(id)).length,
    leaving: [...before].filter((id) => !after.has(id)).length,
  };
}
