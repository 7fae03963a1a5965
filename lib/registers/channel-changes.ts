import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { channel, type Names } from "@/db/schema/registers";
import { changedRows } from "@/db/seed/register";
import { AppError } from "@/lib/errors";
import { refuseNames } from "./area-changes";
import { changeRegisters, type RegisterAuthor } from "./change-registers";
import { refused } from "./refusal";
import { CHANNELS } from "./register-keys";

export type WrittenChannel = { names: Names; validFrom: string; validTo: string | null };

/** What a channel is called, and as long as it can be reported. Its code, slot and place in the pictures stay. */
export function rewriteChannel(
  db: Database,
  { country, author }: { country: string; author: RegisterAuthor },
  code: string,
  written: WrittenChannel,
): Promise<number> {
  const rests = (registers: CountryRegisters) => [
    { table: channel, where: and(eq(channel.country, country), eq(channel.slot, slotOf(registers, code))) },
  ];
  return changeRegisters(db, { kind: "channel", country, author, rests }, async (tx, registers) => {
    const { names, validFrom, validTo } = written;
    if (validTo !== null && validTo < validFrom) throw refused("validTo", validTo, "ends-before", { from: validFrom });
    refuseNames(registers.channels, code, names);
    const row = { country, slot: slotOf(registers, code), ...written };
    return { revisions: [await changedRows(tx, { ...CHANNELS, rows: [row] })] };
  });
}

function slotOf({ channels }: CountryRegisters, code: string): number {
  const found = channels.find((candidate) => candidate.code === code);
  if (!found) throw new AppError("not-found", `There is no channel ${code}.`, { code });
  return found.slot;
}
