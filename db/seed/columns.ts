import type { alias } from "@/db/schema/registers";
import type { Row } from "./rows";

/** Headers of an upload, besides the English words that are the columns' names. */
const HEADERS: Record<string, string[]> = {
  municipality: [
    "kommune",
    "kommunekode",
    "kommunenr",
    "kommunenr.",
    "kommunenummer",
    "kommunenavn",
    "municipality_code",
    "municipality code",
  ],
  area: ["område", "opgaveområde", "opgave", "ydelse", "tjenesteområde", "tjeneste", "service area", "service"],
  channel: ["kanal", "henvendelseskanal", "kontaktkanal"],
  month: ["måned", "md", "md.", "periode", "period"],
  count: ["antal", "antal henvendelser", "henvendelser", "antall", "antall henvendelser", "inquiries", "volume"],
  country: ["land"],
};

export function columnAliases(country: string): Row<typeof alias>[] {
  return Object.entries(HEADERS).flatMap(([target, labels]) =>
    labels.map((label) => ({ country, kind: "column" as const, label, target })),
  );
}
