import { shareBounds } from "@/lib/domain/bounds";
import { callPooling } from "@/lib/domain/call-pooling";
import { cost, type Price } from "@/lib/domain/cost";
import { gapParts, standardisedShare } from "@/lib/domain/fair-share";
import { nearest } from "@/lib/domain/nearest";
import { pooled, share, type WindowSum } from "@/lib/domain/share";
import { shrunkenShare } from "@/lib/domain/shrunken";
import { missingInquiries, reaches } from "@/lib/domain/verdict";

// The worked examples of the page: only what is put in stands here, the results are the domain's own.

const sum = (digital: number, total: number): WindowSum => ({ digital, total, selfService: 0, complete: true });

/** A small and a large municipality together, and what averaging their shares would have said. */
export function pooledExample() {
  const [small, large] = [sum(90, 100), sum(100, 1000)];
  const both = pooled([small, large]);
  const shares = [small, large].map((one) => share(one, "digital") ?? 0);
  const average = shares.reduce((all, one) => all + one, 0) / shares.length;
  return { small, large, both, share: share(both, "digital") ?? 0, average };
}

/** A month whose phone calls were not counted. `low` and `high` come with what was divided. */
export function boundsExample() {
  const known = { carrying: 500, others: 300 };
  const phone = [800, 950, 1200, 1000];
  const bounds = shareBounds(known, [{ carries: false, before: phone }]) ?? { low: 0, high: 0 };
  const counted = known.carrying + known.others;
  const [least, most] = [Math.min(...phone), Math.max(...phone)];
  return { known, least, most, lowTotal: counted + most, highTotal: counted + least, ...bounds };
}

/** One inquiry decides: 300 of 1000 reaches 30 %, 299 does not. */
export function verdictExample() {
  const [total, reached, missed, shareBp] = [1000, 300, 299, 3000];
  return {
    total,
    shareBp,
    reached: { part: reached, is: reaches(reached, total, shareBp) },
    missed: { part: missed, is: reaches(missed, total, shareBp), share: share(sum(missed, total), "digital") ?? 0 },
  };
}

export function missingExample() {
  const [part, total, shareBp] = [299, 1001, 3000];
  return { part, total, shareBp, missing: missingInquiries(part, total, shareBp) };
}

const COUNTED = [
  { channel: "self_service", count: 1000 },
  { channel: "phone", count: 200 },
  { channel: "email", count: 100 },
];
const UNPRICED = 100;

/**
 * A thousand self-services, some calls and mails at a country's own prices (øre); null where one of them has none.
 * `coverage` is what is left of it when 100 inquiries without a price join.
 */
export function costExample(prices: readonly { channel: string; amount: number }[]) {
  const parts = COUNTED.map((part) => ({ ...part, amount: prices.find((p) => p.channel === part.channel)?.amount }));
  const priced: Price[] = parts.flatMap(({ amount }, index) =>
    amount === undefined ? [] : [{ channelSlot: index + 1, amount }],
  );
  if (priced.length < parts.length) return null;
  const counts = COUNTED.map(({ count }) => count);
  const { perInquiry, total } = cost(counts, priced);
  const { coverage } = cost([...counts, UNPRICED], priced);
  if (perInquiry === null || total === null || coverage === null) return null;
  const count = counts.reduce((all, one) => all + one, 0);
  return {
    parts: parts.map((part) => ({ ...part, amount: part.amount ?? 0 })),
    count,
    perInquiry,
    total,
    unpriced: UNPRICED,
    coverage,
  };
}

/** 40 of 50 in a league whose middle is 40 %, as sure of it as 50 inquiries. */
export function shrunkenExample() {
  const own = { total: 50, measured: 40 };
  const spread = { mean: 0.4, strength: 50 };
  return { own, ...spread, shrunken: shrunkenShare(own, spread) };
}

/** Two areas: the municipality has more inquiries of the one that is digital. */
const [OWN, COUNTRY] = [
  [
    { total: 900, measured: 400 },
    { total: 100, measured: 0 },
  ],
  [
    { total: 1300, measured: 700 },
    { total: 700, measured: 0 },
  ],
] as const;

export function fairExample() {
  const [standardised, parts] = [standardisedShare(OWN, COUNTRY) ?? 0, gapParts(OWN, COUNTRY)];
  const { gap, mix, behaviour } = parts ?? { gap: 0, mix: 0, behaviour: 0 };
  return { standardised, gap, mix, behaviour, raw: 400 / 1000, country: 700 / 2000 };
}

/** Three times two erlangs: forty calls of three minutes in each open hour. */
export function callCentreExample() {
  const [calls, seconds, level, within, hoursAWeek] = [40, 180, 0.8, 20, 40];
  const month = calls * hoursAWeek * (365.25 / 7 / 12);
  const how = { hoursAWeek, secondsACall: seconds, answered: level, withinSeconds: within, peak: 1, part: 1 };
  return { calls, seconds, level, within, ...callPooling([month, month, month], how) };
}

/** Three municipalities; the distance of the first two, and its parts in standard deviations. */
export function nearestExample() {
  const like = (id: number, inhabitants: number, kind: string, perInhabitant: number) => {
    return { id, code: String(id), inhabitants, kind, total: inhabitants * perInhabitant };
  };
  const all = [like(1, 20_000, "a", 4), like(2, 40_000, "b", 5), like(3, 80_000, "a", 4)];
  const [distance, size] = [nearest(all, 1, 3), Math.log(2) / deviation(all.map((one) => Math.log(one.inhabitants)))];
  const volume = 1 / deviation(all.map((one) => one.total / one.inhabitants));
  return { size, volume, distance: distance.find(({ id }) => id === 2)?.distance ?? 0 };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
