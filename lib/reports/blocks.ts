import type { Names } from "@/db/schema/registers";
import type { Day, Month, MonthState } from "@/lib/domain/month";
import type { Change, NoChange } from "./figures";

/** Channels in stacking order, from the bottom. The digital ones come first, as far as the register orders them so. */
export type MixChannel = {
  code: string;
  names: Names;
  digital: boolean;
  selfService: boolean;
  /** Of the window's inquiries, 0..1. */
  share: number | null;
  change: Change | null;
};

/** One bar. `month` is the bar's last month. Null: not counted. */
export type MixBar = {
  month: Month;
  state: MonthState;
  /** A count in it was changed or withdrawn after its month was final. */
  corrected: boolean;
  over: number;
  of: number;
  enough: boolean;
  total: number;
  counts: Record<string, number | null>;
  shares: Record<string, number | null>;
};

/** `digital` is the flag at the window's end; `border` how many channels from the bottom lie under the digital border. */
export type ChannelMix = {
  channels: MixChannel[];
  /** Why no channel has a change; null where changes are taken. */
  noChange: NoChange | null;
  border: number;
  months: MixBar[];
  quarters: MixBar[];
};

export type AreaRow = {
  code: string;
  names: Names;
  field: { code: string; names: Names } | null;
  wave: number;
  mandatoryFrom: Day | null;
  /** The row of inquiries whose area is not stated; always last. */
  notStated: boolean;
  /** Null where the areas have no share (see the table's reason). */
  total: number | null;
  share: number | null;
  /** The country's share of the same area; null in the country's own table. */
  countryShare: number | null;
  change: Change | null;
  noChange: NoChange | null;
  /** Inquiries to the next target; areas do not add up to the country, since those above the target count as none. */
  missingInquiries: number | null;
};

/** Why areas have no share: there are none, not counted by area, the window is incomplete, or no joint figure exists. */
export type AreasReason = "no-areas" | "not-by-area" | "incomplete" | "no-counts";

/** By missing inquiries, most first. `over` municipalities count every channel by area. */
export type AreaTable = {
  over: number;
  of: number;
  /** What `missingInquiries` counts towards. */
  target: { year: number; share: number } | null;
  reason: AreasReason | null;
  rows: AreaRow[];
};

/** Why a municipality is not in the joint figure of a window. */
export type UnjointReason =
  /** Nothing reported from `since` to the window's end. */
  | { kind: "silent"; since: Month }
  | { kind: "not-reported"; months: Month[] }
  /** Declared cells of these channels have no count. */
  | { kind: "missing"; month: Month; channels: string[] }
  /** A core channel is not counted; `since` null where it never was. */
  | { kind: "core-channel"; channel: string; since: Month | null }
  /** The municipality did not exist in the whole window. */
  | { kind: "not-valid"; from: Day; to: Day | null };

export type UnjointRow = { code: string; name: string; reasons: UnjointReason[] };

export type DeliveryStatus = "complete" | "incomplete" | "missing";

export type DeliveryRow = { code: string; name: string; status: DeliveryStatus };

/** Who has delivered a month. `delivered` counts complete and incomplete sheets. */
export type Delivery = {
  month: Month;
  state: MonthState;
  deadline: Day;
  of: number;
  delivered: number;
  incomplete: number;
  /** The first 100, by name. */
  rows: DeliveryRow[];
  /** Who has not, first 100 by name. */
  missing: { code: string; name: string }[];
};
