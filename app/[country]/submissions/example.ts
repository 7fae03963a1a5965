import type { Names } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import type { Locale } from "@/lib/i18n/locales";

export const COLUMNS = ["municipality", "area", "channel", "month", "count"] as const;

export type ExampleRow = Record<(typeof COLUMNS)[number], string>;

type Labels = readonly { code: string; names: Names }[];

const COUNTS = [1204, 318, 96, 0, 41, 12];

/** A few rows that the reader would take as they are: real codes, areas and channels, made-up counts. */
export function exampleRows(
  locale: Locale,
  { municipality, areas, channels, month }: { municipality: string; areas: Labels; channels: Labels; month: Month },
): ExampleRow[] {
  const pairs = areas.slice(0, 2).flatMap((area) => channels.slice(0, 3).map((channel) => ({ area, channel })));
  return pairs.map(({ area, channel }, index) => ({
    municipality,
    area: area.names[locale],
    channel: channel.names[locale],
    month,
    count: String(COUNTS[index] ?? 0),
  }));
}

/** The rows as a file: semicolons and a byte order mark, so that a Danish spreadsheet opens it as it is. */
export function exampleCsv(headers: ExampleRow, rows: readonly ExampleRow[]): string {
  const line = (row: ExampleRow) => COLUMNS.map((column) => row[column]).join(";");
  return `\ufeff${[headers, ...rows].map(line).join("\r\n")}\r\n`;
}
