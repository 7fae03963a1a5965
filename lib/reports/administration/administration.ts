import type { Database } from "@/db/client";
import type { AreaRow, ChannelRow, FieldRow, PriceSetRow } from "@/db/queries/country-registers";
import { municipalityCount } from "@/db/queries/municipalities";
import { isDemo } from "@/db/queries/settings";
import { carries } from "@/lib/domain/flag";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { VersionKind } from "@/lib/domain/version-kind";
import type { Stamp } from "@/lib/reports/asked";
import { type Context, inCountry } from "@/lib/reports/context";
import { type RegisterVersion, registerHistory } from "./register-history";
import { type Strategy, strategiesOf } from "./strategies";

export type AdministrationQuestion = {
  country: string;
  asOf?: string | undefined;
  today: string;
  /** Whose latest changes are told. */
  kinds: readonly VersionKind[];
};

export type RegisteredChannel = Omit<ChannelRow, "slot"> & {
  core: boolean;
  digital: boolean;
  selfService: boolean;
  flags: { measure: Measure; from: Month; value: boolean }[];
};
/** A set's own prices, in the currency's smallest unit; what it takes from another is not among them. */
export type RegisteredPriceSet = PriceSetRow & { prices: { channel: string; amount: number }[] };

/** A country's registers as administrators change them, but for its municipalities. */
export type AdministrationReport = Stamp & {
  demo: boolean;
  currency: string;
  rules: { coreChannels: string[]; deadlineDay: number; lockDay: number };
  channels: RegisteredChannel[];
  fields: FieldRow[];
  areas: Omit<AreaRow, "slot">[];
  strategies: Strategy[];
  priceSets: RegisteredPriceSet[];
  /** How many exist today. */
  municipalities: number;
  history: RegisterVersion[];
};

export async function administrationReport(
  db: Database,
  question: AdministrationQuestion,
): Promise<AdministrationReport> {
  return inCountry(db, question, async (context) => {
    const { tx, stamp, registers, asOf } = context;
    const { country, fields, areas } = registers;
    const [demo, strategies, municipalities, history] = await Promise.all([
      isDemo(tx),
      strategiesOf(tx, country.code, asOf),
      municipalityCount(tx, { country: country.code, day: stamp.today, version: asOf }),
      registerHistory(context, question.kinds),
    ]);
    const channels = channelsOf(context);
    return {
      ...{ ...stamp, demo, currency: country.currency },
      rules: {
        coreChannels: channels.filter(({ core }) => core).map(({ code }) => code),
        deadlineDay: country.deadlineDay,
        lockDay: country.lockDay,
      },
      ...{ channels, fields, strategies, municipalities, history },
      areas: areas.map(({ slot: _, ...area }) => area),
      priceSets: priceSetsOf(context),
    };
  });
}

/** What they count as is that of the latest closed month. */
function channelsOf({ registers: { channels, flags, country }, stamp }: Context): RegisteredChannel[] {
  return channels.map(({ slot, code, names, position, validFrom, validTo }) => ({
    ...{ code, names, position, validFrom, validTo, core: country.coreChannels.includes(slot) },
    digital: carries(flags, slot, "digital", stamp.lastClosed),
    selfService: carries(flags, slot, "self_service", stamp.lastClosed),
    flags: flags
      .filter((flag) => flag.channelSlot === slot)
      .map(({ measure, from, value }) => ({ measure, from, value }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  }));
}

function priceSetsOf({ registers: { priceSets, prices, channels } }: Context): RegisteredPriceSet[] {
  const codes = new Map(channels.map(({ slot, code }) => [slot, code]));
  return priceSets.map(({ code, names, year, source, fallback, standard }) => ({
    ...{ code, names, year, source, fallback, standard },
    prices: prices
      .filter(({ priceSet }) => priceSet === code)
      .map(({ channelSlot, amount }) => ({ channel: codes.get(channelSlot) ?? String(channelSlot), amount })),
  }));
}
