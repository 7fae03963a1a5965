import type { Names } from "@/db/schema/registers";
import type { Month } from "@/lib/domain/month";
import type { Locale } from "@/lib/i18n/locales";

type Label = { code: string; names: Names };

/** What was typed into a cell: a count, or null where the one that stands is withdrawn. */
export type TypedCell = { area: Label; channel: Label; count: number | null };

export type TypedSheet = {
  municipality: string;
  month: Month;
  cells: readonly TypedCell[];
  /** Every label that the reader of the file knows. */
  labels: { areas: readonly Label[]; channels: readonly Label[] };
};

/** The file that a draft is: one row per typed cell, in the reader's words where a word means one thing only. */
export function formCsv(locale: Locale, headers: readonly string[], sheet: TypedSheet): string {
  const { municipality, month, cells, labels } = sheet;
  const area = unmistakable(locale, labels.areas);
  const channel = unmistakable(locale, labels.channels);
  const lines = cells.map((cell) => [municipality, area(cell.area), channel(cell.channel), month, cell.count ?? ".."]);
  return `\ufeff${[headers, ...lines].map((line) => line.join(";")).join("\r\n")}\r\n`;
}

/** A name for a file: without the marks that a file system takes for its own. */
export function fileNameOf(text: string): string {
  return `${text.replace(/[\\/:*?"<>|]/g, "-")}.csv`;
}

/** A label's name; its code where another one has that name in some language, or where the name would need quotes. */
function unmistakable(locale: Locale, labels: readonly Label[]): (label: Label) => string {
  const meanings = new Map<string, Set<string>>();
  for (const { code, names } of labels) {
    for (const name of [code, ...Object.values(names)].map((text) => text.toLocaleLowerCase()))
      meanings.set(name, (meanings.get(name) ?? new Set()).add(code));
  }
  return ({ code, names }) => {
    const name = names[locale];
    return meanings.get(name.toLocaleLowerCase())?.size === 1 && !/[;"\n]/.test(name) ? name : code;
  };
}
