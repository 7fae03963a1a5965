import { type Month, monthIndex } from "@/lib/domain/month";
import { formatMonthSpan } from "./format";
import { LANGUAGE_TAGS, type Locale } from "./locales";

const ZONE = "Europe/Copenhagen";

/** `5. oktober 2014` and `09.42`, where the municipalities are. */
export function moment(locale: Locale, iso: string): { date: string; time: string } {
  const at = new Date(iso);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...options, timeZone: ZONE }).format(at);
  return {
    date: format({ day: "numeric", month: "long", year: "numeric" }),
    time: format({ hour: "2-digit", minute: "2-digit" }),
  };
}

/** `juli – september 2014 og november 2014`: months that follow each other are one span. */
export function monthList(locale: Locale, months: readonly Month[]): string {
  const spans: { from: Month; to: Month }[] = [];
  for (const month of [...months].sort()) {
    const last = spans.at(-1);
    if (last && monthIndex(month) === monthIndex(last.to) + 1) last.to = month;
    else spans.push({ from: month, to: month });
  }
  return new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(
    spans.map(({ from, to }) => formatMonthSpan(locale, from, to)),
  );
}
