import type { CountryRegisters, AreaRow as RegisteredArea } from "@/db/queries/country-registers";
import { monthOf } from "@/lib/domain/month";
import { nextTarget } from "@/lib/domain/path";
import type { AreaTotals } from "@/lib/domain/rollup";
import { type Measure, measured } from "@/lib/domain/share";
import { missingInquiries } from "@/lib/domain/verdict";
import { windowOf } from "./answered-window";
import type { BothAreas } from "./area-sums";
import type { AnsweredWindow } from "./asked";
import type { AreaRow, AreasReason, AreaTable } from "./blocks";
import type { Change } from "./figures";
import { pathTargets } from "./strategy";

type AreaQuestion = {
  answered: AnsweredWindow;
  registers: CountryRegisters;
  /** Null where no area has a share; `reason` says why. */
  sums: AreaTotals | null;
  reason: AreasReason | null;
  both: BothAreas | null;
  /** The country's sums, beside a municipality's own. */
  country: AreaTotals | null;
  over: number;
  /** Does a series break stop an area's change? */
  broken: (areaSlot: number) => boolean;
};

/** The areas of a window by missing inquiries, most first; those whose area is not stated last. */
export function areaTable({
  answered,
  registers,
  sums,
  reason,
  both,
  country,
  over,
  broken,
}: AreaQuestion): Omit<AreaTable, "of"> {
  const target = nextTarget(pathTargets(registers, answered.measure), windowOf(answered));
  const { measure } = answered;
  const rows = registers.areas
    .filter((area) => isThere(area, answered))
    .map((area): AreaRow => {
      const sum = sums?.[area.slot - 1];
      const share = sum ? part(sum, measure) : null;
      const stopped = answered.state === "final" && broken(area.slot);
      return {
        ...words(area, registers),
        total: sum?.total ?? null,
        share,
        countryShare: part(country?.[area.slot - 1], measure),
        change: both && answered.state === "final" && !stopped ? change(both, area.slot, measure) : null,
        noChange: share !== null && stopped ? "series-break" : null,
        missingInquiries:
          sum && target && share !== null ? missingInquiries(measured(sum, measure), sum.total, target.shareBp) : null,
      };
    });
  return {
    over,
    target: target && { year: target.year, share: target.shareBp / 10_000 },
    reason,
    rows: rows.sort(byMissing),
  };
}

function words(area: RegisteredArea, { fields }: CountryRegisters) {
  const field = fields.find((candidate) => candidate.code === area.field);
  return {
    code: area.code,
    names: area.names,
    field: field ? { code: field.code, names: field.names } : null,
    wave: area.wave,
    mandatoryFrom: area.mandatoryFrom,
    notStated: area.notStated,
  };
}

function isThere(area: RegisteredArea, answered: AnsweredWindow): boolean {
  return monthOf(area.validFrom) <= answered.month && (area.validTo === null || monthOf(area.validTo) >= answered.from);
}

function byMissing(a: AreaRow, b: AreaRow): number {
  if (a.notStated !== b.notStated) return a.notStated ? 1 : -1;
  return (b.missingInquiries ?? -1) - (a.missingInquiries ?? -1) || (b.total ?? 0) - (a.total ?? 0);
}

function change({ over, now, before }: BothAreas, slot: number, measure: Measure): Change | null {
  const [after, earlier] = [part(now[slot - 1], measure), part(before[slot - 1], measure)];
  return after === null || earlier === null ? null : { before: earlier, after, difference: after - earlier, over };
}

function part(sum: AreaTotals[number] | undefined, measure: Measure): number | null {
  return !sum || sum.total === 0 ? null : measured(sum, measure) / sum.total;
}
