import type { Database } from "@/db/client";
import { countryRegisters } from "@/db/queries/country-registers";
import { ownWordRows } from "@/db/queries/own-words";
import { labelOf } from "./file-effect";
import type { Label, Place } from "./submission";

/** A municipality's own word; `target` null is left out of the sums. */
export type OwnWord = { municipality: Place; kind: "area" | "channel"; written: string; target: Label | null };

/** What the municipalities of a country have said that their words mean. */
export async function ownWordsReport(db: Database, country: string): Promise<OwnWord[]> {
  const [rows, registers] = [await ownWordRows(db, country), await countryRegisters(db, country)];
  return rows.map(({ municipality, kind, written, target }) => {
    const known = kind === "area" ? registers?.areas : registers?.channels;
    const named = (known ?? []).find(({ code }) => code === target);
    return { municipality, kind, written, target: target === null ? null : named ? labelOf(named) : unnamed(target) };
  });
}

function unnamed(code: string): Label {
  return { code, names: { da: code, en: code, nb: code } };
}
