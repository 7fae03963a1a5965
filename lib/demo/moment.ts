import { type Month, monthIndex } from "@/lib/domain/month";
import { DIGITAL_SEASON, digitalShare, NATIONAL_NOISE, NATIONAL_VOLUME, SEASON, yearOf } from "./country-model";
import type { Random } from "./random";
import { CALL_CENTRE } from "./stories";

/** A month of the demo, with what happens to the whole country in it. */
export type Moment = {
  month: Month;
  /** Its middle in decimal years. */
  year: number;
  /** 0 is January. */
  calendar: number;
  volume: number;
  digital: number;
  /** How busy the shared call centre is, 1 is as expected. */
  callCentre: number;
};

export function momentOf(month: Month, random: Random): Moment {
  const year = yearOf(month);
  const calendar = monthIndex(month) % 12;
  const noise = Math.exp(NATIONAL_NOISE.volume * random.normal());
  return {
    month,
    year,
    calendar,
    volume: (NATIONAL_VOLUME / 12) * (SEASON[calendar] ?? 1) * noise,
    digital: digitalShare(year) + (DIGITAL_SEASON[calendar] ?? 0) + NATIONAL_NOISE.digital * random.normal(),
    callCentre: Math.exp(CALL_CENTRE.commonNoise * random.normal()),
  };
}
