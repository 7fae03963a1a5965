import { performance } from "node:perf_hooks";
import { parse } from "csv-parse/sync";
import type { ReadingLabel, ReadingRegisters } from "@/db/queries/reading-registers";
import { everyMonth } from "@/lib/domain/month";
import { readSubmission } from "@/lib/submissions/read/read";
import { median } from "./median";

const TODAY = "2026-01-05";

/** Reading a country's fifteen years, 98 municipalities × 40 areas × 8 channels × 180 months, beside csv-parse on a tenth of them. */
export async function measureRead({ runs, say }: { runs: number; say: (line: string) => void }): Promise<void> {
  const registers = country();
  const bytes = tidyFile(registers);
  const tenth = bytes.subarray(0, bytes.lastIndexOf("\n", bytes.length / 10) + 1);
  const read = (carefully: boolean) => readSubmission(bytes, registers, { today: TODAY, carefully });
  const before = process.memoryUsage().arrayBuffers;
  const { rows, problemCount } = read(false);
  const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6;
  if (problemCount > 0) throw new Error("The measured file has problems.");
  say(`${rows} rows, ${(bytes.length / 1e6).toFixed(0)} MB; its sheets take ${megabytes.toFixed(0)} MB`);
  const fast = rows / seconds(runs, () => read(false));
  const careful = rows / seconds(1, () => read(true));
  const parsed = rows / 10 / seconds(1, () => parse(tenth));
  for (const [way, speed] of Object.entries({ fast, careful, "csv-parse, text only": parsed })) {
    say(`${way}: ${(speed / 1e6).toFixed(2)} M rows/s, ${(speed / parsed).toFixed(1)} × csv-parse`);
  }
}

function country(): ReadingRegisters {
  const label = (slot: number, code: string): ReadingLabel => {
    return { slot, code, names: { da: code, en: code, nb: code }, validFrom: "1900-01-01", validTo: null };
  };
  const channels = ["self_service", "email", "phone", "counter", "letter", "chat", "video", "other"];
  return {
    country: "dk",
    names: { da: "Danmark", en: "Denmark", nb: "Danmark" },
    municipalities: Array.from({ length: 98 }, (_, index) => {
      const code = String(101 + index).padStart(4, "0");
      return { id: index + 1, code, name: `Kommune ${code}`, validFrom: "1900-01-01", validTo: null };
    }),
    areas: Array.from({ length: 40 }, (_, index) => ({ ...label(index + 1, `a${index + 1}`), notStated: index === 0 })),
    channels: channels.map((code, index) => label(index + 1, code)),
    aliases: [],
  };
}

/** Rows in the order of an export: one municipality's month after the other, area by area, channel by channel. */
function tidyFile({ municipalities, areas, channels }: ReadingRegisters): Buffer {
  const cells = areas.flatMap((area) => channels.map((channel) => `,${area.code},${channel.code},`));
  const sheets = municipalities.flatMap(({ code }) =>
    everyMonth("2010-01", "2024-12").map((month) => {
      return Buffer.from(cells.map((cell, index) => `${code}${cell}${month},${(index * 37) % 2503}\n`).join(""));
    }),
  );
  return Buffer.concat([Buffer.from("municipality,area,channel,month,count\n"), ...sheets]);
}

function seconds(runs: number, work: () => unknown): number {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return (performance.now() - start) / 1000;
    }),
  );
}
