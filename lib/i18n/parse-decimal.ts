import type { Locale } from "./locales";

const MARKS: Record<Locale, { decimal: string; groups: string }> = {
  da: { decimal: ",", groups: "." },
  nb: { decimal: ",", groups: "." },
  en: { decimal: ".", groups: "," },
};

/**
 * A number as the language writes it, in units of its last decimal: `37,5` with two decimals is 3750. Exact: no float is
 * in between. Null for what is no such number, or has more decimals; units (`%`, `kr.`) may stand beside it.
 */
export function parseDecimal(locale: Locale, text: string, digits: number): number | null {
  const { decimal, groups } = MARKS[locale];
  const bare = text
    .replace(/%|kr\.?|DKK/gi, "")
    .replace(/[\u2212\u2010\u2011]/g, "-")
    .trim();
  const [, sign = "", whole = "", fraction = ""] =
    new RegExp(`^(-?)(\\d+|[1-9]\\d{0,2}(?:[${groups}\\s]\\d{3})+)(?:[${decimal}](\\d+))?$`).exec(bare) ?? [];
  const kept = fraction.replace(/0+$/, "");
  if (whole === "" || kept.length > digits) return null;
  const units = `${whole.replace(/\D/g, "")}${kept.padEnd(digits, "0")}`;
  return units.length > 12 ? null : Number(`${sign}${units}`);
}
