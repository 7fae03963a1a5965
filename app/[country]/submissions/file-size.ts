import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** `18 kB`, `1,4 MB`. */
export function fileSize(locale: Locale, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(locale, bytes)}\u00a0B`;
  if (bytes < 1_000_000) return `${formatNumber(locale, Math.round(bytes / 1000))}\u00a0kB`;
  return `${formatNumber(locale, bytes / 1_000_000, 1)}\u00a0MB`;
}
