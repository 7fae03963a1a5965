import { yearBefore } from "@/lib/domain/window";
import type { Context } from "@/lib/reports/context";
import type { Place } from "@/lib/reports/figures";
import { reasonOf, type UnrankedReason } from "@/lib/reports/league/league-columns";

/** The calls that a group's members took, a month on the average of twelve; null with the reason where they are not known. */
export type MemberCalls = {
  /** The last of the twelve months: the last final one. */
  month: string;
  members: (Place & { calls: number | null; reason: UnrankedReason | null })[];
};

/** The channel that a call centre answers. */
const PHONE = "phone";

/** Null where the country counts no phone. `context` has the sums of the group's members. */
export async function memberCalls({ sums, registers, stamp }: Context): Promise<MemberCalls | null> {
  const phone = registers.channels.find(({ code }) => code === PHONE);
  if (!phone) return null;
  const window = { kind: "rolling12", end: stamp.lastFinal } as const;
  const rows = await sums.league("rolling12", window.end, yearBefore(window).end);
  return {
    month: window.end,
    members: rows.map((row) => {
      const calls = row.joint ? (row.byChannel?.[phone.slot - 1] ?? null) : null;
      const { code, name } = row;
      if (calls !== null) return { code, name, calls: calls / 12, reason: null };
      return { code, name, calls: null, reason: reasonOf(row, { state: "final" }) };
    }),
  };
}
