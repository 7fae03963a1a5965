import { formatNumber, formatPercentage, percentSign } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { FONT } from "./canvas-text";
import type { Palette } from "./palette";

/** Hairlines from zero, the unit on the top one only. */
export function valueAxis(
  palette: Palette,
  locale: Locale,
  { unit, top, step }: { unit: "share" | "count"; top: number; step: number },
) {
  const label = (value: number | string) => {
    const number = Number(value);
    if (unit === "count") return formatNumber(locale, number);
    if (number === 0) return "0";
    return `${formatPercentage(locale, number, 0)}${number >= top - 1e-9 ? percentSign(locale) : ""}`;
  };
  return {
    type: "linear" as const,
    min: 0,
    max: top,
    border: { display: false },
    grid: { color: palette("--kb-line"), drawTicks: false },
    ticks: {
      stepSize: step,
      padding: 8,
      color: palette("--kb-ink-2"),
      font: { family: FONT, size: 12 },
      callback: label,
    },
  };
}

/** Decimal years without ticks of its own: `yearAxis` writes the names between them. */
export function timeAxis(from: number, to: number) {
  return {
    type: "linear" as const,
    min: from,
    max: to,
    grid: { display: false },
    border: { display: false },
    ticks: { display: false, stepSize: 1 },
    afterFit: (scale: { height: number }) => {
      scale.height = 26;
    },
  };
}
