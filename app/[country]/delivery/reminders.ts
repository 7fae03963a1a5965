import { getLocale, getTranslations } from "next-intl/server";
import { isOwed } from "@/lib/domain/delivery";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { BoardRow, DeliveryCell } from "@/lib/reports/delivery/delivery-board";
import type { BoardMonth, DeliveryReport } from "@/lib/reports/delivery/delivery-page";
import { channelList } from "./cell-words";

/** What one municipality is to be told. `short` are its months in few words. */
export type Reminder = {
  code: string;
  name: string;
  short: string[];
  subject: string;
  text: string;
  addresses: string[];
};

export type Reminders = { rows: Reminder[]; subject: string; text: string };

/** A reminder to each municipality that owes a month, and one for all of them. `origin` is where the links lead. */
export async function remindersOf(
  report: DeliveryReport,
  rows: readonly BoardRow[],
  origin: string,
): Promise<Reminders> {
  const [t, spoken] = await Promise.all([getTranslations("delivery.reminders"), getLocale()]);
  const locale: Locale = spoken;
  const words = await owedWords(report);
  const link = `${origin}/${report.country}/submissions`;
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const owing = rows
    .filter(({ owed }) => owed > 0)
    .map(({ code, name, cells, addresses }) => {
      const owed = cells.flatMap((cell, index) => {
        const month = report.months[index];
        return month && isOwed(cell.state) ? [words(cell, month)] : [];
      });
      const lines = owed.map(({ line }) => `- ${line}`).join("\n");
      const months = list.format(owed.map(({ month }) => month));
      return {
        ...{ code, name, addresses, short: owed.map(({ short }) => short) },
        subject: t("subjectOne", { months }),
        text: t("textOne", { name, lines, link: `${link}?municipality=${code}` }),
      };
    });
  const lines = owing.map(({ name, short }) => `- ${name}: ${short.join(", ")}`).join("\n");
  return {
    rows: owing,
    subject: t("subjectAll"),
    text: t("textAll", { lines, link }),
  };
}

/** The row as if these were the only months that it owes: what has been said today is not said again. */
export function owingOnly(row: BoardRow, months: readonly string[]): BoardRow {
  const cells = row.cells.map((cell) =>
    isOwed(cell.state) && !months.includes(cell.month) ? { ...cell, state: "not_expected" as const } : cell,
  );
  return { ...row, cells, owed: months.length };
}

/** What is missing of a month: as a line of the text, and in few words. */
async function owedWords(report: DeliveryReport) {
  const [t, spoken, channels] = await Promise.all([
    getTranslations("delivery.reminders"),
    getLocale(),
    channelList(report),
  ]);
  const locale: Locale = spoken;
  return (cell: DeliveryCell, { month, deadline }: BoardMonth) => {
    const state = cell.state === "awaited" || cell.state === "incomplete" ? cell.state : "missing";
    const name = formatMonth(locale, month);
    const values = { month: name, channels: channels(cell.missing) };
    return {
      month: name,
      line: t(`owed.${state}`, { ...values, deadline: formatDate(locale, deadline) }),
      short: t(`short.${state}`, { ...values, deadline: formatDate(locale, deadline, { year: false }) }),
    };
  };
}
