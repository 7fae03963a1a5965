import type { Database } from "@/db/client";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { AppError } from "@/lib/errors";
import type { Sums } from "./sums";

/** The sums as they stood at a version. */
export function recomputedSums(_tx: Database, _registers: CountryRegisters, version: number): Sums {
  throw new AppError("invalid", "asOf is not answered yet.", { parameter: "asOf", value: String(version) });
}
