import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { country as countries } from "@/db/schema/registers";
import { changedRows } from "@/db/seed/register";
import { changeRegisters, type RegisterAuthor } from "./change-registers";
import { refused } from "./refusal";
import { RULES } from "./register-keys";

/** The rules of a country: core channels by their codes; days of the next month. */
export type WrittenRules = { coreChannels: readonly string[]; deadlineDay: number; lockDay: number };

/** Short months have no other. */
const LAST_DAY = 28;

export function setRules(
  db: Database,
  { country, author }: { country: string; author: RegisterAuthor },
  written: WrittenRules,
): Promise<number> {
  const rests = () => [{ table: countries, where: eq(countries.code, country) }];
  return changeRegisters(db, { kind: "rules", country, author, rests }, async (tx, registers) => {
    const row = { code: country, ...ruleRow(registers, written) };
    return {
      revisions: [await changedRows(tx, { ...RULES, rows: [row] })],
      resum: row.coreChannels.join() !== registers.country.coreChannels.join(),
    };
  });
}

/** The rules in slots; core channels that stay keep their order. */
export function ruleRow(
  { channels }: CountryRegisters,
  { coreChannels, deadlineDay, lockDay }: WrittenRules,
): { coreChannels: number[]; deadlineDay: number; lockDay: number } {
  const slots = new Map(channels.map(({ code, slot }) => [code, slot]));
  for (const code of coreChannels)
    if (!slots.has(code)) throw refused("coreChannels", code, "unknown", { known: [...slots.keys()].join(", ") });
  for (const [field, day] of Object.entries({ deadlineDay, lockDay }))
    if (day < 1 || day > LAST_DAY) throw refused(field, day, "day-range");
  if (lockDay <= deadlineDay) throw refused("lockDay", lockDay, "lock-before-deadline", { deadline: deadlineDay });
  const core = [...new Set(coreChannels.flatMap((code) => slots.get(code) ?? []))].sort((a, b) => a - b);
  return { coreChannels: core, deadlineDay, lockDay };
}
