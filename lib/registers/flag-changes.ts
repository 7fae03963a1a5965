import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { channelFlag } from "@/db/schema/registers";
import type { Flag } from "@/lib/domain/flag";
import { addMonths, firstDay, isMonth, type Month, monthOf } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { AppError } from "@/lib/errors";
import { changeRegisters, type RegisterAuthor, type RegisterWork, type Resting } from "./change-registers";
import { refused } from "./refusal";
import { FLAGS } from "./register-keys";

/** From a month on a channel carries a measure, or does not. `replaces` is the month of the flag that this one is instead of. */
export type WrittenFlag = { channel: string; measure: Measure; from: string; value: boolean; replaces: Month | null };
export type EndedFlag = { channel: string; measure: Measure; from: Month };

type Asked = { country: string; author: RegisterAuthor };

/** The flags as they will stand, and which of them begin and end. */
type Altered = { flags: Flag[]; added: Flag[]; ended: Flag[] };

/** Sets a flag, or moves one to another month; every sum of the country is made anew. */
export function setFlag(db: Database, { country, author }: Asked, written: WrittenFlag): Promise<number> {
  const rests = restsOn(country, written.channel);
  return changeRegisters(db, { kind: "flag", country, author, rests }, async (_, registers) =>
    workOf(country, withFlag(registers, written)),
  );
}

/** Takes a flag away: what the one before it says goes on. */
export function endFlag(db: Database, { country, author }: Asked, ended: EndedFlag): Promise<number> {
  const rests = restsOn(country, ended.channel);
  return changeRegisters(db, { kind: "flag", country, author, rests }, async (_, registers) =>
    workOf(country, withoutFlag(registers, ended)),
  );
}

export function withFlag(registers: CountryRegisters, written: WrittenFlag): Altered {
  const { measure, value, replaces } = written;
  const channelSlot = slotOfChannel(registers, written.channel);
  const from = monthFrom(written.from);
  const own = ownFlags(registers, channelSlot, measure);
  const old = replaces === null ? own.find((flag) => flag.from === from) : own.find((flag) => flag.from === replaces);
  if (replaces !== null && !old) throw gone(measure, replaces);
  if (old && old === own[0] && old.from !== from) throw refused("from", written.from, "flag-first");
  if (old?.from !== from && own.some((flag) => flag.from === from)) throw refused("from", written.from, "flag-taken");
  const added = { channelSlot, measure, from, value };
  const others = own.filter((flag) => flag !== old);
  const before = others.findLast((flag) => flag.from < from);
  if (before && before.value === value && old?.value !== !value) throw refused("from", written.from, "flag-same");
  return altered(registers, [added], old ? [old] : []);
}

export function withoutFlag(registers: CountryRegisters, { channel, measure, from }: EndedFlag): Altered {
  const own = ownFlags(registers, slotOfChannel(registers, channel), measure);
  const old = own.find((flag) => flag.from === from);
  if (!old) throw gone(measure, from);
  if (old === own[0]) throw refused("from", from, "flag-first");
  return altered(registers, [], [old]);
}

function altered({ flags }: CountryRegisters, added: Flag[], ended: Flag[]): Altered {
  return { flags: [...flags.filter((flag) => !ended.includes(flag)), ...added], added, ended };
}

function ownFlags({ flags }: CountryRegisters, channelSlot: number, measure: Measure): Flag[] {
  return flags
    .filter((flag) => flag.channelSlot === channelSlot && flag.measure === measure)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A month, or its first day. */
function monthFrom(text: string): Month {
  if (isMonth(text)) return inRange(text);
  const month = monthOf(text);
  if (text !== firstDay(month)) throw refused("from", text, "mid-month", { first: month, next: addMonths(month, 1) });
  return inRange(month);
}

function inRange(month: Month): Month {
  if (month !== "1900-01" && (month < "1990-01" || month > "2100-12")) throw refused("from", month, "year-range");
  return month;
}

export function slotOfChannel({ channels }: CountryRegisters, code: string): number {
  const channel = channels.find((candidate) => candidate.code === code);
  if (!channel) throw refused("channel", code, "unknown", { known: channels.map((one) => one.code).join(", ") });
  return channel.slot;
}

function gone(measure: Measure, from: Month): AppError {
  return new AppError("not-found", `There is no flag for ${measure} from ${from}.`, { measure, from });
}

/** All flags of the channel. */
function restsOn(country: string, channel: string) {
  return (registers: CountryRegisters): Resting[] => {
    const own = eq(channelFlag.channelSlot, slotOfChannel(registers, channel));
    return [{ table: channelFlag, where: and(eq(channelFlag.country, country), own) }];
  };
}

function workOf(country: string, { added, ended }: Altered): RegisterWork {
  const row = ({ from, ...flag }: Flag) => ({
    ...{ country, channelSlot: flag.channelSlot, measure: flag.measure, value: flag.value },
    validFrom: firstDay(from),
  });
  const same = added.some((flag) => ended.some((old) => old.from === flag.from && old.value === flag.value));
  const revision = same ? { added: [], ended: [] } : { added: added.map(row), ended: ended.map(row) };
  return { revisions: [{ register: { ...FLAGS, rows: [] }, ...revision }], resum: true };
}
