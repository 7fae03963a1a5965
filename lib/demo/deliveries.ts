import { areas } from "@/db/seed/areas";
import { standardChannelSlot } from "@/db/seed/channels";
import { danishId, municipalities } from "@/db/seed/municipalities";
import type { Month } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import { NOT_MENTIONED, type ReadSheet } from "@/lib/submissions/reading";
import { LAST_MONTH } from "./country-model";
import { seededRandom } from "./random";
import { demoSheets } from "./sheets";
import { CORRECTION, NOT_DELIVERED, WITHOUT_SEPTEMBER } from "./stories";

/** One submission of the demo. `at` is when it came, by the demo's own time. */
export type Delivery = { sheets: ReadSheet[]; at: Date; by: string; reason: string | null };

const BY = "Demodata";
/** Whoever reads the demo as Viborg finds September delivered. */
const ON_TIME = [CORRECTION.code];

/** Everything that was delivered, in the order in which it came: years, months of 2014, a correction, September. */
export function demoDeliveries(counted: ReadSheet[] = demoSheets()): Delivery[] {
  const late = withoutSeptember();
  const delivered = counted.filter(({ municipalityId, month }) => {
    const gap = NOT_DELIVERED[codeOf(municipalityId)];
    if (gap && month >= gap.from && month <= gap.to) return false;
    return month !== LAST_MONTH || !late.has(municipalityId);
  });
  const between = (from: Month, to: Month) => delivered.filter(({ month }) => month >= from && month <= to);
  const first = (from: Month, to: Month, at: string): Delivery => ({
    sheets: between(from, to).map(asFirstDelivered),
    at: new Date(at),
    by: BY,
    reason: null,
  });
  return [
    first("2010-01", "2010-12", "2011-01-10T10:00:00Z"),
    first("2011-01", "2011-12", "2012-01-10T10:00:00Z"),
    first("2012-01", "2012-12", "2013-01-10T10:00:00Z"),
    first("2013-01", "2013-12", "2014-01-10T10:00:00Z"),
    first("2014-01", "2014-08", "2014-09-10T10:00:00Z"),
    correction(delivered),
    first(LAST_MONTH, LAST_MONTH, "2014-10-04T10:00:00Z"),
  ];
}

/** The 37 that have not delivered September: those with older gaps, and others by lot. */
export function withoutSeptember(): Set<number> {
  const random = seededRandom(WITHOUT_SEPTEMBER);
  const lots = municipalities
    .filter(({ code }) => !ON_TIME.includes(code))
    .map(({ id, code }) => ({ id, lot: NOT_DELIVERED[code] ? -1 : random.uniform() }));
  const drawn = lots.sort((a, b) => a.lot - b.lot).slice(0, WITHOUT_SEPTEMBER);
  return new Set(drawn.map(({ id }) => id));
}

/** The cells that the correction changes, by slot. */
export function correctedSlots(): number[] {
  const phone = standardChannelSlot("phone") ?? 0;
  return areas.filter(({ code }) => CORRECTION.areas.includes(code)).map(({ slot }) => slotOf(slot, phone));
}

function asFirstDelivered(sheet: ReadSheet): ReadSheet {
  if (!isCorrected(sheet)) return sheet;
  const counts = Int32Array.from(sheet.counts);
  for (const slot of correctedSlots()) counts[slot - 1] = Math.round((counts[slot - 1] ?? 0) * CORRECTION.delivered);
  return { ...sheet, counts };
}

function correction(delivered: ReadSheet[]): Delivery {
  const corrected = correctedSlots();
  const sheets = delivered.filter(isCorrected).map((sheet) => ({
    ...sheet,
    counts: sheet.counts.map((count, index) => (corrected.includes(index + 1) ? count : NOT_MENTIONED)),
  }));
  return { sheets, at: new Date(CORRECTION.at), by: CORRECTION.by, reason: CORRECTION.reason };
}

function isCorrected({ municipalityId, month }: ReadSheet): boolean {
  return municipalityId === danishId(CORRECTION.code) && month === CORRECTION.month;
}

function codeOf(id: number): string {
  return String(id).padStart(4, "0");
}
