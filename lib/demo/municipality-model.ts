import { municipalities, populations } from "@/db/seed/municipalities";
import type { Month } from "@/lib/domain/month";
import { type AreaModel, areaModels } from "./area-model";
import { type Random, seededRandom } from "./random";
import { CHARACTERS, COUNTS_NO_PHONE } from "./stories";

/** One municipality: its size, its habits and what it counts. */
export type MunicipalityModel = {
  id: number;
  code: string;
  random: Random;
  inhabitants: (year: number) => number;
  /** Inquiries per inhabitant, relative to the country's. */
  level: number;
  /** Logits at full strength (2014), how early they showed, and what a year more brings. */
  digital: number;
  selfService: number;
  growth: number;
  /** Standard deviation from month to month; small municipalities are noisier. */
  noise: number;
  areaMix: number[];
  channelMix: Record<string, number>;
  /** The part of calls, e-mails and letters that nobody sorts by area. */
  unsorted: number;
  /** Does the area take inquiries in this channel in this month? */
  uses: (area: AreaModel, channel: string, month: Month) => boolean;
  /** Are they counted? */
  counts: (channel: string) => boolean;
};

const SPREAD = { digital: 0.19, selfService: 0.18, growth: 0.035, level: 0.07, areaMix: 0.25, channelMix: 0.14 };
const CHANNELS = ["web_form", "chat", "digital_post", "email", "phone", "counter", "letter", "video", "other"];
/** Small municipalities have no parking permits and often no club of their own to ask about. */
const SMALL = 25_000;
const RARE_AREAS = ["parking_permit", "youth_club"];

const inhabitants = new Map(populations.map((row) => [`${row.municipalityId}:${row.year}`, row.inhabitants]));

/** Fresh models: each draws from its own source, so they serve for one generation. */
export function municipalityModels(): MunicipalityModel[] {
  return municipalities.map(({ id, code }) => municipalityModel(id, code));
}

function municipalityModel(id: number, code: string): MunicipalityModel {
  const random = seededRandom(id);
  const size = inhabitants.get(`${id}:2014`) ?? 0;
  const character = CHARACTERS[code];
  const drawn = {
    digital: SPREAD.digital * within(random, 2.2),
    selfService: SPREAD.selfService * within(random, 2),
    growth: SPREAD.growth * within(random, 2),
    level: 1 + SPREAD.level * within(random, 2),
  };
  return {
    id,
    code,
    random,
    inhabitants: (year) => inhabitants.get(`${id}:${year}`) ?? size,
    ...drawn,
    ...character,
    noise: Math.min(0.14, Math.max(0.012, 0.035 * Math.sqrt(30_000 / size))),
    areaMix: areaModels.map(() => Math.exp(SPREAD.areaMix * within(random, 2))),
    channelMix: Object.fromEntries(CHANNELS.map((name) => [name, Math.exp(SPREAD.channelMix * within(random, 2))])),
    unsorted: random.uniform() < 0.45 ? 0.03 : 0,
    uses: habits(random, size),
    counts: (channel) => !(code === COUNTS_NO_PHONE && channel === "phone"),
  };
}

/** What a municipality offers and from when: chat and video came late, and not everywhere. */
function habits(random: Random, size: number): MunicipalityModel["uses"] {
  const large = size > 150_000;
  const starts = (chance: number, first: number) =>
    large || random.uniform() < chance
      ? `${first + Math.floor(random.uniform() * 3)}-0${1 + Math.floor(random.uniform() * 9)}`
      : null;
  const chatFrom = starts(0.35, 2010);
  const videoFrom = starts(0.4, 2011);
  const assisted = large || random.uniform() < 0.65;
  const webForms = large || random.uniform() < 0.85;
  const other = large || random.uniform() < 0.6;
  const rare = size > SMALL || random.uniform() < 0.3;
  return (area, channel, month) => {
    if (!rare && RARE_AREAS.includes(area.code)) return false;
    if (channel === "chat") return chatFrom !== null && month >= chatFrom && (large || area.field !== "technical");
    if (channel === "video") return videoFrom !== null && month >= videoFrom && isPersonal(area);
    if (channel === "assisted_self_service") return assisted && (area.wave > 0 || area.code === "payments");
    if (channel === "web_form") return webForms && (large || area.code !== "digital_help");
    if (channel === "other") return other && (large || area.field !== "children");
    return true;
  };
}

function isPersonal(area: AreaModel): boolean {
  return area.field === "social" || area.field === "employment";
}

/** A normal draw, drawn again until it is within so many standard deviations. */
function within(random: Random, limit: number): number {
  let draw = random.normal();
  while (Math.abs(draw) > limit) draw = random.normal();
  return draw;
}
