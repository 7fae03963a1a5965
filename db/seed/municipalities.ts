import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { alias, municipality, population } from "@/db/schema/registers";
import { DENMARK, type Row } from "./rows";

const FILE = fileURLToPath(new URL("./dk-municipalities.csv", import.meta.url));
/** The reform that made today's municipalities. */
const REFORM = "2007-01-01";

const [header = [], ...lines] = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const records = lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ""])));

/** The code as a number: other countries' ids begin far above it. */
export function danishId(code: string): number {
  return Number(code);
}

/** Statistics Denmark's names, regions and kinds of the 98 municipalities. */
export const municipalities: Row<typeof municipality>[] = records.map(({ code = "", name = "", region, kind }) => ({
  id: danishId(code),
  country: DENMARK,
  code,
  name,
  region: region || null,
  kind: kind || null,
  validFrom: REFORM,
}));

/** Inhabitants on 1 January (Statistics Denmark, FOLK1A and its predecessors). */
export const populations: Row<typeof population>[] = records.flatMap((record) =>
  Object.entries(record)
    .filter(([column]) => column.startsWith("pop_"))
    .map(([column, inhabitants]) => ({
      municipalityId: danishId(record.code ?? ""),
      year: Number(column.slice("pop_".length)),
      inhabitants: Number(inhabitants),
    })),
);

/** What a municipality is called besides its register name. */
const ALSO_CALLED: Record<string, string[]> = {
  "0101": ["kbh", "kbh.", "copenhagen"],
  "0169": ["høje taastrup"],
  "0173": ["lyngby taarbæk"],
  "0185": ["taarnby"],
  "0400": ["bornholms regionskommune"],
  "0430": ["faaborg midtfyn"],
  "0480": ["nordfyn"],
  "0756": ["ikast brande"],
  "0760": ["ringkøbing skjern"],
  "0773": ["mors"],
  "0820": ["vesthimmerland"],
};

export const municipalityAliases: Row<typeof alias>[] = municipalities.flatMap(({ code, name }) => {
  const written = name.toLowerCase();
  const spellings = [written, written.replaceAll("aa", "å"), ...(ALSO_CALLED[code] ?? [])];
  const labels = spellings.flatMap((label) =>
    label.includes("kommune") ? [label] : [label, `${label} kommune`, `${label.replace(/s$/, "")}s kommune`],
  );
  return [...new Set(labels)]
    .filter((label) => label !== written)
    .map((label) => ({ country: DENMARK, kind: "municipality" as const, label, target: code }));
});
