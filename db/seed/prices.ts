import type { price, priceSet } from "@/db/schema/registers";
import { standardChannelSlot } from "./channels";
import { DENMARK, type Row } from "./rows";

const COPENHAGEN = "copenhagen_2011";
const KL = "kl_2012";

export const priceSets: Row<typeof priceSet>[] = [
  {
    country: DENMARK,
    code: COPENHAGEN,
    names: { da: "København 2011", en: "København 2011", nb: "København 2011" },
    year: 2011,
    source:
      "Presseartikel om KL's direktørkonference: »en mail eller et brev koster 110 kroner at håndtere i Københavns Kommune, mens et telefonopkald koster 40 kroner, og en selvbetjent borger kun bruger 3 kroner«. Prisen på personligt fremmøde er taget fra KL 2012.",
    fallback: KL,
    standard: true,
  },
  {
    country: DENMARK,
    code: KL,
    names: { da: "KL 2012", en: "KL 2012", nb: "KL 2012" },
    year: 2012,
    source:
      "KL Kommunebenchmark, januar 2012 (digitaliser.dk/news/2274456), gennemsnit for 2011: personligt fremmøde 75 kr.; selvbetjening med automatisk overførsel ca. 20 kr.",
  },
];

/** Kroner, as the sources give them. A channel that they do not price has no price: never zero, never guessed. */
const KRONER: Record<string, Record<string, number>> = {
  [COPENHAGEN]: { email: 110, letter: 110, phone: 40, self_service: 3 },
  [KL]: { counter: 75, self_service: 20 },
};

export const prices: Row<typeof price>[] = Object.entries(KRONER).flatMap(([set, amounts]) =>
  Object.entries(amounts).flatMap(([code, kroner]) => {
    const channelSlot = standardChannelSlot(code);
    return channelSlot ? [{ country: DENMARK, priceSet: set, channelSlot, amount: kroner * 100 }] : [];
  }),
);
