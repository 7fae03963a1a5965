import { assistedPart, NOT_DIGITAL, OTHER_DIGITAL } from "./country-model";
import type { Curve } from "./curve";
import { digitalParts, selfServiceParts } from "./digital";
import type { Moment } from "./moment";
import type { MunicipalityModel } from "./municipality-model";
import { type Columns, split } from "./split";
import { CALL_CENTRE, SERIES_BREAK } from "./stories";
import { type Volume, volumes } from "./volume";

/** What is expected in one month: a row per municipality and area, its inquiries by channel. */
export type Expected = { rows: Volume[]; byChannel: Columns };

/**
 * The expected inquiries of a month, scaled so that the country as a whole stands where `country-model` says:
 * in volume, in digital share, in self-service share and in the mix of the other channels.
 */
export function expectedMonth(models: readonly MunicipalityModel[], moment: Moment): Expected {
  const rows = volumes(models, moment);
  const digital = digitalParts(rows, moment);
  const selfService = selfServiceParts(rows, digital, moment);
  const amount = (part: (row: number) => number) =>
    Float64Array.from(rows, ({ inquiries }, row) => inquiries * part(row));
  const habit = (row: number, channel: string) => habitOf(rows[row], channel, moment);
  const served = amount((row) => (digital[row] ?? 0) * (selfService[row] ?? 0));
  const otherDigital = amount((row) => (digital[row] ?? 0) * (1 - (selfService[row] ?? 0)));
  const notDigital = amount((row) => 1 - (digital[row] ?? 0));
  const byChannel = {
    ...assisted(rows, served, moment),
    ...split(otherDigital, at(OTHER_DIGITAL, moment), habit),
    ...split(notDigital, at(NOT_DIGITAL, moment), habit),
  };
  return { rows, byChannel: retold(rows, byChannel, moment) };
}

function habitOf(volume: Volume | undefined, channel: string, { month }: Moment): number {
  if (!volume?.municipality.uses(volume.area, channel, month)) return 0;
  return (volume.municipality.channelMix[channel] ?? 1) * (volume.area.affinity[channel] ?? 1);
}

function assisted(rows: Volume[], served: Float64Array, { month, year }: Moment): Columns {
  const helped = assistedPart(year);
  const parts = rows.map(({ municipality, area }) =>
    municipality.uses(area, "assisted_self_service", month) ? helped : 0,
  );
  return {
    self_service: served.map((all, row) => all * (1 - (parts[row] ?? 0))),
    assisted_self_service: served.map((all, row) => all * (parts[row] ?? 0)),
  };
}

/** Stories that take inquiries away rather than move them to another channel. */
function retold(rows: Volume[], byChannel: Columns, { month, callCentre }: Moment): Columns {
  const changed = (channel: string, codes: readonly string[], factor: number) =>
    byChannel[channel]?.map(
      (amount, row) => amount * (codes.includes(rows[row]?.municipality.code ?? "") ? factor : 1),
    );
  const phone =
    month < CALL_CENTRE.from ? null : changed("phone", CALL_CENTRE.codes, CALL_CENTRE.phoneFactor * callCentre);
  const counter =
    month < SERIES_BREAK.from ? null : changed(SERIES_BREAK.channel, [SERIES_BREAK.code], SERIES_BREAK.factor);
  return { ...byChannel, ...(phone && { phone }), ...(counter && { [SERIES_BREAK.channel]: counter }) };
}

function at(curves: Record<string, Curve>, { year }: Moment): Record<string, number> {
  return Object.fromEntries(Object.entries(curves).map(([channel, level]) => [channel, level(year)]));
}
