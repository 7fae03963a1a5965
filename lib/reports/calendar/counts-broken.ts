import type { CountryRegisters } from "@/db/queries/country-registers";
import { carries } from "@/lib/domain/flag";
import { addMonths, type Month } from "@/lib/domain/month";
import { breaksChange, breaksOf } from "@/lib/domain/series-break";
import { seriesBreaks } from "./calendar";

/** Two means of twelve months each. */
const SPAN = 23;

/** Does a break of a municipality's calls or self-service stand in the two years to a month? */
export function countsBroken(
  registers: CountryRegisters,
  municipalityId: number,
  last: Month,
): { phone: boolean; selfService: boolean } {
  const breaks = breaksOf(seriesBreaks(registers), municipalityId);
  const broken = (channelSlot: number) => breaksChange(breaks, addMonths(last, -SPAN), last, { channelSlot });
  return {
    phone: registers.channels.some(({ slot, code }) => code === "phone" && broken(slot)),
    selfService: registers.channels.some(
      ({ slot }) => carries(registers.flags, slot, "self_service", last) && broken(slot),
    ),
  };
}
