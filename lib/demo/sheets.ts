import { areas } from "@/db/seed/areas";
import { standardChannelSlot } from "@/db/seed/channels";
import { everyMonth, type Month } from "@/lib/domain/month";
import { CHANNEL_SLOTS, slotOf } from "@/lib/domain/slot";
import { NOT_MENTIONED, type ReadSheet } from "@/lib/submissions/read/reading";
import { FIRST_MONTH, LAST_MONTH } from "./country-model";
import { momentOf } from "./moment";
import { type Expected, expectedMonth } from "./month-model";
import { type MunicipalityModel, municipalityModels } from "./municipality-model";
import { seededRandom } from "./random";
import { MISSING_CHANNELS, OUTLIER, PHONE_IN_TOTAL } from "./stories";
import type { Volume } from "./volume";

const SEED = 20_141_005;
const NOT_STATED = 1;
const SLOTS = (areas.length + 1) * CHANNEL_SLOTS;
/** What reaches the municipality without a clue to its area. */
const UNSORTED_CHANNELS = ["phone", "email", "letter"];

/** Every sheet that the demo's municipalities counted, delivered or not, as it stands after corrections. */
export function demoSheets(to: Month = LAST_MONTH): ReadSheet[] {
  const random = seededRandom(SEED);
  const models = municipalityModels();
  return everyMonth(FIRST_MONTH, to).flatMap((month) =>
    monthSheets(month, models, expectedMonth(models, momentOf(month, random))),
  );
}

function monthSheets(month: Month, models: MunicipalityModel[], { rows, byChannel }: Expected): ReadSheet[] {
  const counts = new Map(models.map(({ id }) => [id, new Int32Array(SLOTS).fill(NOT_MENTIONED)]));
  for (const [channel, expected] of Object.entries(byChannel)) {
    const gaps = MISSING_CHANNELS.filter((gap) => gap.month === month && gap.channel === channel).map(
      ({ code }) => code,
    );
    const write = writer(channel, (volume) => outlier(volume, channel, month));
    rows.forEach((volume, row) => {
      const { municipality, area } = volume;
      if (!municipality.uses(area, channel, month) || !municipality.counts(channel)) return;
      const own = counts.get(municipality.id);
      if (own && !gaps.includes(municipality.code)) write(own, volume, expected[row] ?? 0);
    });
  }
  return [...counts].map(([municipalityId, own]) => ({ municipalityId, month, counts: own }));
}

/** Draws a count and writes it where the municipality sorts it: by area, in part or wholly under "not stated". */
function writer(channel: string, factor: (volume: Volume) => number) {
  const channelSlot = standardChannelSlot(channel) ?? 0;
  const add = (counts: Int32Array, areaSlot: number, more: number) => {
    const index = slotOf(areaSlot, channelSlot) - 1;
    counts[index] = Math.max(0, counts[index] ?? 0) + more;
  };
  return (counts: Int32Array, volume: Volume, mean: number) => {
    const { municipality, area } = volume;
    const unsorted = unsortedPart(municipality, channel);
    const all = municipality.random.count(mean * factor(volume));
    const placed = Math.round(all * (1 - unsorted));
    if (unsorted < 1) add(counts, area.slot, placed);
    if (unsorted > 0) add(counts, NOT_STATED, all - placed);
  };
}

function unsortedPart(municipality: MunicipalityModel, channel: string): number {
  if (municipality.code === PHONE_IN_TOTAL) return channel === "phone" ? 1 : 0;
  return UNSORTED_CHANNELS.includes(channel) ? municipality.unsorted : 0;
}

function outlier({ municipality, area }: Volume, channel: string, month: Month): number {
  if (month !== OUTLIER.month || municipality.code !== OUTLIER.code) return 1;
  return area.code === OUTLIER.area && channel === OUTLIER.channel ? OUTLIER.factor : 1;
}
