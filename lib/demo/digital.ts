import { type Month, monthIndex } from "@/lib/domain/month";
import type { AreaModel } from "./area-model";
import { digitalShare, selfServiceShare } from "./country-model";
import { logistic, shiftReaching } from "./curve";
import type { Moment } from "./moment";
import type { MunicipalityModel } from "./municipality-model";
import { CAMPAIGN } from "./stories";
import type { Volume } from "./volume";

/** The digital part of each volume, such that the country stands where the moment says. Published areas are not moved. */
export function digitalParts(volumes: readonly Volume[], moment: Moment): number[] {
  const course = byArea(volumes, ({ course, digital }) => (course ?? digital)(moment.year));
  const leaning = volumes.map(
    ({ municipality, luck }, row) => (course[row] ?? 0) + ownLeaning(municipality, moment) + luck,
  );
  const weights = volumes.map(({ inquiries }) => inquiries);
  const moves = volumes.map(({ area }) => (area.course ? 0 : 1));
  return partsReaching(moment.digital, weights, leaning, moves);
}

/** Self-service's part of each digital volume, such that the country's share of self-service is reached. */
export function selfServiceParts(volumes: readonly Volume[], digital: readonly number[], moment: Moment): number[] {
  const course = byArea(volumes, ({ selfService }) => selfService(moment.year));
  const ease = volumes.map(
    ({ municipality }, row) => (course[row] ?? 0) + municipality.selfService * shown(moment.year),
  );
  const weights = volumes.map(({ inquiries }, row) => inquiries * (digital[row] ?? 0));
  const moves = volumes.map(() => 1);
  return partsReaching(selfServiceShare(moment.year) / digitalShare(moment.year), weights, ease, moves);
}

function partsReaching(share: number, weights: number[], logits: number[], moves: number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const part = (row: number, shift: number) => logistic((logits[row] ?? 0) + shift * (moves[row] ?? 0));
  const shift = shiftReaching(share * all, (tried) => {
    let sum = 0;
    for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * part(row, tried);
    return sum;
  });
  return weights.map((_, row) => part(row, shift));
}

function ownLeaning(municipality: MunicipalityModel, { month, year }: Moment): number {
  return municipality.digital * shown(year) + municipality.growth * (year - 2012) + campaign(municipality, month);
}

/** Differences between municipalities show more and more: a third in 2010, all in 2014. */
function shown(year: number): number {
  return Math.min(1, 0.33 + (year - 2010) * 0.165);
}

function campaign({ code }: MunicipalityModel, month: Month): number {
  if (code !== CAMPAIGN.code || month < CAMPAIGN.from) return 0;
  return monthIndex(month) - monthIndex(CAMPAIGN.from) < CAMPAIGN.leapMonths ? CAMPAIGN.leap : CAMPAIGN.stays;
}

function byArea(volumes: readonly Volume[], value: (area: AreaModel) => number): number[] {
  const known = new Map<AreaModel, number>();
  return volumes.map(({ area }) => {
    const found = known.get(area) ?? value(area);
    known.set(area, found);
    return found;
  });
}
