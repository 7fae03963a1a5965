import { performance } from "node:perf_hooks";
import { parse } from "csv-parse/sync";
import type { ReadingLabel, ReadingRegisters } from "@/db/queries/reading-registers";
import { everyMonth } from "@/lib/domain/month";
import { readSubmission } from "@/lib/submissions/read";

/** Rows per second of each way to read one tidy file, medians, and the resident memory that reading took. */
export type ReadMeasurement = {
  rows: number;
  bytes: number;
  fast: number;
  carefully: number;
  /** csv-parse alone, cells to text, on a tenth of the rows. */
  csvParse: number;
  megabytes: number;
};

const TODAY = "2026-01-05";

/** Measures reading `municipalities` × 40 areas × 8 channels × 180 months, beside csv-parse. */
export function measureReading({ municipalities = 98, runs = 5 } = {}): ReadMeasurement {
  const registers = country(municipalities);
  const bytes = tidyFile(registers);
  const tenth = bytes.subarray(0, bytes.lastIndexOf("\n", bytes.length / 10) + 1);
  const read = (carefully: boolean) => readSubmission(bytes, registers, { today: TODAY, carefully });
  const before = process.memoryUsage.rss();
  const { rows, problemCount } = read(false);
  const megabytes = Math.round((process.memoryUsage.rss() - before) / 1e6);
  if (problemCount > 0) throw new Error("The measured file has problems.");
  const perSecond = (count: number, work: () => unknown) => Math.round(count / median(runs, work));
  return {
    rows,
    bytes: bytes.length,
    fast: perSecond(rows, () => read(false)),
    carefully: perSecond(rows, () => read(true)),
    csvParse: perSecond(rows / 10, () => parse(tenth)),
    megabytes,
  };
}

export function country(municipalities: number): ReadingRegisters {
  const label = (slot: number, code: string): ReadingLabel => {
    return { slot, code, names: { da: code, en: code, nb: code }, validFrom: "1900-01-01", validTo: null };
  };
  return {
    country: "dk",
    names: { da: "Danmark", en: "Denmark", nb: "Danmark" },
    municipalities: Array.from({ length: municipalities }, (_, index) => {
      const code = String(101 + index).padStart(4, "0");
      return { id: index + 1, code, name: `Kommune ${code}`, validFrom: "1900-01-01", validTo: null };
    }),
    areas: Array.from({ length: 40 }, (_, index) => ({ ...label(index + 1, `a${index + 1}`), notStated: index === 0 })),
    channels: ["self_service", "email", "phone", "counter", "letter", "chat", "video", "other"].map((code, index) =>
      label(index + 1, code),
    ),
    aliases: [],
  };
}

/** Rows in the order of an export: a municipality's month after the other, area by area, channel by channel. */
export function tidyFile({ municipalities, areas, channels }: ReadingRegisters): Buffer {
  const cells = areas.flatMap((area) => channels.map((channel) => `,${area.code},${channel.code},`));
  const months = everyMonth("2010-01", "2024-12");
  const sheets = municipalities.flatMap(({ code }) =>
    months.map((month) =>
      Buffer.from(cells.map((cell, index) => `${code}${cell}${month},${(index * 37) % 2503}\n`).join("")),
    ),
  );
  return Buffer.concat([Buffer.from("municipality,area,channel,month,count\n"), ...sheets]);
}

function median(runs: number, work: () => unknown): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
