import { areas } from "@/db/seed/areas";
import { standardChannelSlot } from "@/db/seed/channels";
import { danishId, municipalities } from "@/db/seed/municipalities";
import { addMonths, dayAfter, everyMonth, type Month } from "@/lib/domain/month";
import { slotOf } from "@/lib/domain/slot";
import { NOT_MENTIONED, type ReadSheet } from "@/lib/submissions/read/reading";
import { LAST_MONTH } from "./country-model";
import { seededRandom } from "./random";
import { demoSheets } from "./sheets";
import { CORRECTION, LATE_BY_HABIT, LATE_ONCE, MONTHLY_SINCE, NOT_DELIVERED, WITHOUT_SEPTEMBER } from "./stories";

/** One submission of the demo. `at` is when it came, by the demo's own time. */
export type Delivery = { sheets: ReadSheet[]; at: Date; by: string; reason: string | null };

const BY = "Demodata";
/** Whoever reads the demo as Viborg finds September delivered. */
const ON_TIME = [CORRECTION.code];

/** Everything that was delivered, in the order in which it came: years, then months, each in time and late, a correction, September. */
export function demoDeliveries(counted: ReadSheet[] = demoSheets()): Delivery[] {
  const late = withoutSeptember();
  const delivered = counted.filter(({ municipalityId, month }) => {
    const gap = NOT_DELIVERED[codeOf(municipalityId)];
    if (gap && month >= gap.from && month <= gap.to) return false;
    return month !== LAST_MONTH || !late.has(municipalityId);
  });
  const first = (from: Month, to: Month, at: string): Delivery => delivery(between(delivered, from, to), at);
  return [
    first("2010-01", "2010-12", "2011-01-10T10:00:00Z"),
    first("2011-01", "2011-12", "2012-01-10T10:00:00Z"),
    first("2012-01", addMonths(MONTHLY_SINCE, -1), `${MONTHLY_SINCE}-10T10:00:00Z`),
    ...everyMonth(MONTHLY_SINCE, addMonths(LAST_MONTH, -1)).flatMap((month) => monthly(delivered, month)),
    correction(delivered),
    first(LAST_MONTH, LAST_MONTH, "2014-10-04T10:00:00Z"),
  ];
}

/** A month's two deliveries: who was in time, and who was not. */
function monthly(delivered: readonly ReadSheet[], month: Month): Delivery[] {
  const late = lateWith(month);
  const sheets = between(delivered, month, month);
  return [
    delivery(
      sheets.filter(({ municipalityId }) => !late.has(municipalityId)),
      `${dayAfter(month, 8)}T10:00:00Z`,
    ),
    delivery(
      sheets.filter(({ municipalityId }) => late.has(municipalityId)),
      `${dayAfter(month, 14)}T10:00:00Z`,
    ),
  ];
}

/** Who delivered a month after its deadline, by lot. */
export function lateWith(month: Month): Set<number> {
  const random = seededRandom(Number(month.replace("-", "")));
  const late = municipalities.filter(({ code }) => {
    const lot = random.uniform();
    if (ON_TIME.includes(code)) return code === LATE_ONCE.code && month === LATE_ONCE.month;
    return lot < (LATE_BY_HABIT.includes(code) ? 0.5 : 0.03);
  });
  return new Set(late.map(({ id }) => id));
}

function between(sheets: readonly ReadSheet[], from: Month, to: Month): ReadSheet[] {
  return sheets.filter(({ month }) => month >= from && month <= to);
}

function delivery(sheets: readonly ReadSheet[], at: string): Delivery {
  return { sheets: sheets.map(asFirstDelivered), at: new Date(at), by: BY, reason: null };
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
