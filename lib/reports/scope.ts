import type { Database } from "@/db/client";
import { readingRegisters } from "@/db/queries/reading-registers";
import { isDemo } from "@/db/queries/settings";
import type { Names } from "@/db/schema/registers";
import { AppError } from "@/lib/errors";

/** What the frame around every screen of a country needs: its name, whom one can choose, and whether the figures are real. */
export type ScopeReport = {
  country: { code: string; names: Names };
  demo: boolean;
  /** `until`: the year in which it ended. */
  municipalities: { code: string; name: string; aliases: string[]; until: string | null }[];
};

export async function scopeReport(db: Database, country: string): Promise<ScopeReport> {
  const [registers, demo] = await Promise.all([readingRegisters(db, country), isDemo(db)]);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  const aliases = registers.aliases.filter((alias) => alias.kind === "municipality");
  return {
    country: { code: registers.country, names: registers.names },
    demo,
    municipalities: registers.municipalities.map(({ code, name, validTo }) => ({
      code,
      name,
      until: validTo?.slice(0, 4) ?? null,
      aliases: aliases.filter((alias) => alias.target === code).map((alias) => alias.label),
    })),
  };
}
