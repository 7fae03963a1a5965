import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { CountryRegisters, PriceSetRow } from "@/db/queries/country-registers";
import { type Names, price, priceSet } from "@/db/schema/registers";
import { changedRows, type Revision } from "@/db/seed/register";
import { fallbackCircle } from "@/lib/domain/fallback";
import { AppError } from "@/lib/errors";
import { changeRegisters, type RegisterAuthor, type Resting } from "./change-registers";
import { slotOfChannel } from "./flag-changes";
import { refused } from "./refusal";
import { PRICE_SETS, PRICES } from "./register-keys";

/** A price set as one writes it: amounts in the currency's smallest unit by channel code; a channel left out has no price here. */
export type WrittenPriceSet = {
  names: Names;
  year: number;
  source: string;
  fallback: string | null;
  standard: boolean;
  prices: Readonly<Record<string, number>>;
};

type Asked = { country: string; author: RegisterAuthor };

export const CODE = /^[a-z0-9_-]{1,40}$/;
/** 100,000.00: more is a slip of the finger. */
const MOST = 10_000_000;

export function addPriceSet(db: Database, { country, author }: Asked, code: string, written: WrittenPriceSet) {
  return changeRegisters(db, { kind: "price", country, author, rests: () => [] }, async (tx, registers) => {
    if (!CODE.test(code)) throw refused("code", code, "code-shape");
    const [used] = await tx
      .select({ code: priceSet.code })
      .from(priceSet)
      .where(and(eq(priceSet.country, country), eq(priceSet.code, code)))
      .limit(1);
    if (used) throw refused("code", code, "code-taken");
    return { revisions: await revisionsOf(tx, registers, code, written) };
  });
}

export function rewritePriceSet(db: Database, { country, author }: Asked, code: string, written: WrittenPriceSet) {
  const rests = () => restsOn(country, code);
  return changeRegisters(db, { kind: "price", country, author, rests }, async (tx, registers) => {
    existing(registers, code);
    return { revisions: await revisionsOf(tx, registers, code, written) };
  });
}

/** A set that another falls back on, or that the pages use, is kept. */
export function removePriceSet(db: Database, { country, author }: Asked, code: string): Promise<number> {
  const rests = () => restsOn(country, code);
  return changeRegisters(db, { kind: "price", country, author, rests }, async (_, registers) => {
    const own = existing(registers, code);
    if (own.standard) throw refused("code", code, "standard-needed");
    const other = registers.priceSets.find(({ fallback }) => fallback === code);
    if (other) throw refused("code", code, "fallback-of", { other: other.code });
    const ended = registers.prices.filter((row) => row.priceSet === code).map((row) => ({ country, ...row }));
    return {
      revisions: [
        { register: { ...PRICE_SETS, rows: [] }, added: [], ended: [{ country, code }] },
        { register: { ...PRICES, rows: [] }, added: [], ended },
      ],
    };
  });
}

function existing({ priceSets }: CountryRegisters, code: string): PriceSetRow {
  const own = priceSets.find((set) => set.code === code);
  if (!own) throw new AppError("not-found", `There is no price set ${code}.`, { code });
  return own;
}

function restsOn(country: string, code: string): Resting[] {
  return [
    { table: priceSet, where: and(eq(priceSet.country, country), eq(priceSet.code, code)) },
    { table: price, where: and(eq(price.country, country), eq(price.priceSet, code)) },
  ];
}

async function revisionsOf(
  tx: Database,
  registers: CountryRegisters,
  code: string,
  { prices, ...set }: WrittenPriceSet,
): Promise<Revision[]> {
  const country = registers.country.code;
  const others = registers.priceSets.filter((other) => other.code !== code);
  refuseFallback(others, code, set.fallback);
  if (set.year < 1990 || set.year > 2100) throw refused("year", set.year, "year-range");
  const wasStandard = registers.priceSets.some((other) => other.code === code && other.standard);
  if (wasStandard && !set.standard) throw refused("standard", false, "standard-needed");
  const noLonger = set.standard ? others.filter(({ standard }) => standard) : [];
  const rows = Object.entries(prices).map(([channel, amount]) => {
    const channelSlot = slotOfChannel(registers, channel);
    if (amount < 0 || amount > MOST) throw refused(`prices.${channel}`, amount, "amount-range");
    return { country, priceSet: code, channelSlot, amount };
  });
  const ended = registers.prices
    .filter((row) => row.priceSet === code && !rows.some(({ channelSlot }) => channelSlot === row.channelSlot))
    .map((row) => ({ country, ...row }));
  return [
    await changedRows(tx, {
      ...PRICE_SETS,
      rows: [{ country, code, ...set }, ...noLonger.map((other) => ({ country, code: other.code, standard: false }))],
    }),
    await changedRows(tx, { ...PRICES, rows }),
    { register: { ...PRICES, rows: [] }, added: [], ended },
  ];
}

function refuseFallback(others: readonly PriceSetRow[], code: string, fallback: string | null): void {
  if (fallback === null) return;
  if (fallback === code) throw refused("fallback", fallback, "fallback-itself");
  if (!others.some((other) => other.code === fallback))
    throw refused("fallback", fallback, "unknown", { known: others.map((other) => other.code).join(", ") });
  const circle = fallbackCircle([...others, { code, fallback }], code);
  if (circle) throw refused("fallback", fallback, "fallback-circle", { circle: circle.join(" → ") });
}
