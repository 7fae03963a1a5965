import type { ReadingMunicipality, ReadingRegisters } from "@/db/queries/reading-registers";
import { folded, normalised } from "./label";
import { ambiguous, labelMaker, type ReadLabel, remembering, unknown, validity } from "./labels";
import type { Complaint } from "./problem";
import type { UnderstoodSpellings } from "./understood";

/** A name that several municipalities have or had; the month may tell which. */
export type Several = Complaint & { candidates: ReadLabel[] };

export type MunicipalityReader = (text: string) => ReadLabel | Complaint | Several;

type Found = { places: number[]; odd: string | null };

/**
 * Reads a municipality: its code with or without leading zeros, its name with or without "Kommune", an alias, or code
 * and name together. `slot` is its place in `registers.municipalities`.
 */
export function municipalityReader(registers: ReadingRegisters, spellings: UnderstoodSpellings): MunicipalityReader {
  const index = new MunicipalityIndex(registers);
  const make = labelMaker();
  return remembering<Complaint | Several>((text) => {
    const key = normalised(text);
    if (key === "") return { code: "cell-empty" };
    const { places, odd } = index.find(key);
    const candidates = places.flatMap((place) => {
      const municipality = registers.municipalities[place];
      if (!municipality) return [];
      const form = odd === null ? null : spellings.form("municipality", odd);
      const readAs = `${municipality.code} ${municipality.name}`;
      return make({ key, slot: place, ...validity(municipality), text: text.trim(), readAs, odd: form });
    });
    const [only] = candidates;
    if (!only)
      return unknown(
        "municipality-unknown",
        key,
        () => index.names.keys(),
        (near) => index.spelling(near),
      );
    if (candidates.length === 1) return only;
    const codes = candidates.map(({ slot }) => registers.municipalities[slot]?.code ?? "");
    return { ...ambiguous("municipality-ambiguous", codes), candidates };
  });
}

class MunicipalityIndex {
  readonly codes = new Map<string, number[]>();
  readonly names = new Map<string, number[]>();
  private readonly foldedNames = new Map<string, number[]>();
  private readonly aliases = new Map<string, number[]>();
  private readonly shortCodes = new Map<string, number[]>();

  constructor(private readonly registers: ReadingRegisters) {
    const { municipalities, aliases } = registers;
    municipalities.forEach(({ code, name }: ReadingMunicipality, place) => {
      add(this.codes, normalised(code), place);
      add(this.shortCodes, withoutZeros(normalised(code)), place);
      add(this.names, normalised(name), place);
      add(this.foldedNames, folded(normalised(name)), place);
      for (const short of withoutKind(normalised(name))) add(this.foldedNames, folded(short), place);
    });
    for (const { kind, label, target } of aliases) {
      if (kind !== "municipality") continue;
      for (const place of this.codes.get(normalised(target)) ?? []) add(this.aliases, normalised(label), place);
    }
  }

  spelling(name: string): string | undefined {
    return this.registers.municipalities[this.names.get(name)?.[0] ?? -1]?.name;
  }

  /** The strongest reading there is: code, name, either of them with "Kommune", alias, code and name. */
  find(key: string): Found {
    const places = this.codes.get(key) ?? this.names.get(key);
    if (places) return { places, odd: null };
    const short = /^\d+$/.test(key) ? this.shortCodes.get(withoutZeros(key)) : undefined;
    if (short) return { places: short, odd: "code" };
    const named = this.plainName(key);
    if (named) return named;
    const other = this.aliases.get(key) ?? this.foldedNames.get(folded(key));
    return other ? { places: other, odd: key } : (this.codeAndName(key) ?? { places: [], odd: null });
  }

  /** `0751 Aarhus`: both must mean the same. */
  private codeAndName(key: string): Found | null {
    const [, code = "", name = ""] = /^(\d+)[ ,:-]+(\D+)$/.exec(key) ?? [];
    if (name === "") return null;
    const byName = new Set(this.find(name).places);
    const both = this.find(code).places.filter((place) => byName.has(place));
    return both.length > 0 ? { places: both, odd: "code and name" } : null;
  }

  /** `Aarhus Kommune`, `Københavns Kommune`, `Bornholms Regionskommune`. */
  private plainName(key: string): Found | null {
    const name = key.replace(/ (regionskommune|kommune|kommun|municipality)$/, "");
    if (name === key) return null;
    const found = this.find(name);
    const { places } = found.places.length > 0 ? found : this.find(name.replace(/s$/, ""));
    return places.length > 0 ? { places, odd: "kommune" } : null;
  }
}

/** `österåkers kommun` is also called `österåkers` and `österåker`. */
function withoutKind(name: string): string[] {
  const short = name.replace(/ (kommune|kommun)$/, "");
  if (short === name) return [];
  return short.endsWith("s") ? [short, short.slice(0, -1)] : [short];
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=.)/, "");
}

function add(map: Map<string, number[]>, key: string, place: number): void {
  const there = map.get(key);
  if (there) there.push(place);
  else map.set(key, [place]);
}
