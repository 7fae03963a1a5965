import {
  alias,
  area,
  channel,
  channelFlag,
  country,
  municipality,
  population,
  price,
  priceSet,
  target,
} from "@/db/schema/registers";

/** The registers that administrators change, and the columns that tell one row from another. */
export const ALIASES = { table: alias, key: ["country", "kind", "label"] };
export const AREAS = { table: area, key: ["country", "slot"] };
export const CHANNELS = { table: channel, key: ["country", "slot"] };
export const FLAGS = { table: channelFlag, key: ["country", "channelSlot", "measure", "validFrom"] };
export const MUNICIPALITIES = { table: municipality, key: ["id"] };
export const POPULATIONS = { table: population, key: ["municipalityId", "year"] };
export const PRICES = { table: price, key: ["country", "priceSet", "channelSlot"] };
export const PRICE_SETS = { table: priceSet, key: ["country", "code"] };
export const RULES = { table: country, key: ["code"] };
export const TARGETS = { table: target, key: ["id"] };
