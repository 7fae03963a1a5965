import { getLocale, getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/month";
import { formatDate, formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { DeliveryCell } from "@/lib/reports/delivery/delivery-board";
import type { BoardMonth, DeliveryReport } from "@/lib/reports/delivery/delivery-page";

/** What a cell shows, says and writes to a file. */
export type CellWords = { mark: string; words: string; file: string };

/** Puts a cell of the board into words, in the reader's language. */
export async function cellWords({ channels }: Pick<DeliveryReport, "channels">) {
  const [t, spoken, listed] = await Promise.all([getTranslations("delivery"), getLocale(), channelList({ channels })]);
  const locale: Locale = spoken;
  return (cell: DeliveryCell, { deadline, state: final }: Pick<BoardMonth, "deadline" | "state">): CellWords => {
    const days = cell.on === null ? 0 : daysBetween(deadline, cell.on);
    const values = {
      on: cell.on === null ? "" : formatDate(locale, cell.on),
      deadline: formatDate(locale, deadline),
      channels: listed(cell.missing),
      days,
    };
    const corrected = cell.correctedOn === null ? [] : [formatDate(locale, cell.correctedOn)];
    const words = [
      t("words", { month: sentenceCase(formatMonth(locale, cell.month)), state: t(`state.${cell.state}`, values) }),
      ...corrected.map((on) => t("correctedWords", { on })),
      ...(final === "final" ? [] : [t("preliminaryWords")]),
    ];
    const short = cell.state === "not_expected" ? [] : [t(`short.${cell.state}`, values)];
    const file = [...short, ...corrected.map((on) => t("short.corrected", { on }))];
    return { mark: markOf(cell, formatNumber(locale, days)), words: words.join(", "), file: file.join(", ") };
  };
}

/** Channels by their codes, as a running text names them. */
export async function channelList({ channels }: Pick<DeliveryReport, "channels">) {
  const locale: Locale = await getLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const names = new Map(channels.map(({ code, names: all }) => [code, all[locale]]));
  return (codes: readonly string[]) =>
    list.format(codes.map((code) => (names.get(code) ?? code).toLocaleLowerCase(locale)));
}

const MARKS = { on_time: "✓", incomplete: "½", missing: "×", awaited: "…", not_expected: "" };

function markOf({ state }: DeliveryCell, days: string): string {
  return state === "late" ? `+${days}` : MARKS[state];
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Where a cell leads: to the submission that brought the month, or to the municipality's month. */
export function cellAddress(
  country: string,
  code: string,
  { month, submissionId, correctionId }: DeliveryCell,
): string {
  const submission = correctionId ?? submissionId;
  if (submission !== null) return `/${country}/submissions/${submission}`;
  return `/${country}/${code}?window=month&month=${month}`;
}
