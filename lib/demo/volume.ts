import { type AreaModel, areaModels } from "./area-model";
import type { Moment } from "./moment";
import type { MunicipalityModel } from "./municipality-model";

/** The inquiries expected about one area in one municipality's month. */
export type Volume = {
  municipality: MunicipalityModel;
  area: AreaModel;
  inquiries: number;
  /** The municipality's luck with digital channels this month, in logits. */
  luck: number;
};

/** Inhabitants × habits × season, scaled to the country's volume; the areas' own seasons then shift between months. */
export function volumes(models: readonly MunicipalityModel[], moment: Moment): Volume[] {
  const rows = models.flatMap((municipality) => volumesOf(municipality, moment));
  const scale = moment.volume / rows.reduce((sum, { inquiries }) => sum + inquiries, 0);
  return rows.map((row) => ({ ...row, inquiries: row.inquiries * scale * (row.area.season[moment.calendar] ?? 1) }));
}

function volumesOf(municipality: MunicipalityModel, { month, year }: Moment): Volume[] {
  const { noise, random, inhabitants, level, areaMix, uses } = municipality;
  const luck = noise * random.normal();
  const size = inhabitants(Math.floor(year)) * level * Math.exp(noise * random.normal());
  return areaModels.flatMap((area, index) =>
    uses(area, "phone", month)
      ? [{ municipality, area, luck, inquiries: size * area.volume * (areaMix[index] ?? 1) }]
      : [],
  );
}
