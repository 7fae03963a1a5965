import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import type { Database } from "@/db/client";
import { readingRegisters } from "@/db/queries/reading-registers";
import { everyMonth, type Month } from "@/lib/domain/month";
import { registerCountry } from "@/lib/registers/register-country";
import { commitReading } from "@/lib/submissions/commit/commit";
import { readSubmission } from "@/lib/submissions/read/read";

/** The day after which the last month is final. */
export const TODAY = "2025-01-25";

const MONTHS = everyMonth("2023-01", "2024-12");
const CHANNELS = ["self_service", "email", "phone", "counter", "letter", "chat"];
const AREAS = ["a1", "a2", "a3", "a4"];
/** So many municipalities in one file, and every so many late with the last month. */
const [PART, LATE] = [2500, 14];

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(10_001 + index));

/** A country of so many municipalities, of five kinds in five regions. */
export async function registerPlaces(
  { db, sql }: { db: Database; sql: postgres.Sql },
  country: string,
  count: number,
): Promise<void> {
  const names = { da: "Målt", en: "Measured", nb: "Målt" };
  const municipalities = codes(count).map((code, index) => ({
    ...{ line: index + 2, code, name: `Kommune ${code}`, region: `Region ${index % 5}`, kind: `Type ${index % 7}` },
    ...{ populations: [{ inhabitants: inhabitants(index), year: 2023 }], successors: [], contacts: [] },
  }));
  const coreChannels = CHANNELS.slice(0, 5);
  await registerCountry(
    db,
    { code: country, names, currency: "DKK", coreChannels, municipalities },
    { by: "bench", now: new Date("2025-01-01T12:00:00Z") },
  );
  await sql`
    insert into area (country, slot, code, names, since_version)
    select ${country}, (select max(slot) from area where country = ${country}) + place, code, ${JSON.stringify(names)}::text::jsonb, 1
    from unnest(${AREAS}::text[]) with ordinality as a(code, place)`;
}

function inhabitants(index: number): number {
  return 3000 + ((index * 7919) % 120_000);
}

/** Commits their counts, some files one after the other. */
export async function reportPlaces(
  { db, sql }: { db: Database; sql: postgres.Sql },
  { country, count, path }: { country: string; count: number; path: string },
): Promise<void> {
  const registers = await readingRegisters(db, country);
  if (!registers) throw new Error("The places are not registered.");
  for (let from = 0; from < count; from += PART) {
    await write(path, codes(count).slice(from, from + PART), from);
    const bytes = readFileSync(path);
    const reading = readSubmission(bytes, registers, { today: TODAY });
    if (reading.problemCount > 0)
      throw new Error(`The measured file has problems: ${JSON.stringify(reading.problems[0])}`);
    const arrival = { country, source: "command" as const, by: "bench", now: new Date("2025-01-21T12:00:00Z") };
    await commitReading(sql, reading, { ...arrival, bytes });
  }
}

async function write(path: string, places: readonly string[], from: number): Promise<void> {
  const file = createWriteStream(path);
  file.write("municipality,area,channel,month,count\n");
  for (const [place, code] of places.entries()) {
    const index = from + place;
    const months = index % LATE === 3 ? MONTHS.slice(0, -1) : MONTHS;
    if (!file.write(months.map((month, time) => rows(code, month, index, time)).join(""))) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

/** Every municipality has a digital share of its own that grows, and its months go up and down. */
function rows(code: string, month: Month, index: number, time: number): string {
  const size = inhabitants(index) / 300;
  const digital = 0.25 + ((index * 613) % 1000) / 4000 + time / 200;
  return AREAS.flatMap((area, row) =>
    CHANNELS.map((channel, column) => {
      const part = column < 2 || column === 5 ? digital / 3 : (1 - digital) / 3;
      const count = Math.round(
        size * part * (1 + row / 2) * (1 + ((index * 31 + time * 17 + row * 7 + column) % 20) / 40),
      );
      return `${code},${area},${channel},${month},${count}\n`;
    }),
  ).join("");
}
