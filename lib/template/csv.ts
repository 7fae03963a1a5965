import type { Month } from "@/lib/domain/month";
import type { Locale } from "@/lib/i18n/locales";
import type { TemplateReport } from "@/lib/reports/submission/template";
import { templateWords } from "./words";

/**
 * The template as a file that Excel opens by a double click. Months are written `2014M09`, which Excel leaves alone: of
 * `2014-09` it makes a date, and saves that as `sep-14`.
 */
export function templateCsv({ municipality, channels, rows }: TemplateReport, locale: Locale): string {
  const t = templateWords(locale);
  const separator = locale === "en" ? "," : ";";
  const header = [t("municipality"), t("month"), t("area"), ...channels.map(({ names }) => names[locale])];
  const lines = rows.map(({ month, area, open }) => [
    municipality.code,
    plainMonth(month),
    area.names[locale],
    ...open.map(() => ""),
  ]);
  const text = [header, ...lines].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `\ufeff${text.join("\r\n")}\r\n`;
}

function plainMonth(month: Month): string {
  return month.replace("-", "M");
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
