import type { Month } from "@/lib/domain/month";
import { formatMonth } from "@/lib/i18n/format";
import type { UnjointReason } from "@/lib/reports/blocks";
import { inSentence } from "./in-sentence";
import type { ResultWords } from "./translation";

/** Names channels in the reader's language, by code. */
export type ChannelName = (code: string) => string;

/** `telefon, brev og chat`, as the language joins them. */
export function listed(locale: string, words: readonly string[]): string {
  return new Intl.ListFormat(locale === "nb" ? "nb-NO" : locale === "en" ? "en-GB" : "da-DK").format(words);
}

/** Why a municipality is not in the joint figure of a window that begins `from`, in a few words. */
export function reasonText(
  { t, locale }: ResultWords,
  reason: UnjointReason,
  channelName: ChannelName,
  from: Month,
): string {
  const month = (value: string) => formatMonth(locale, value);
  switch (reason.kind) {
    case "silent":
      return reason.since <= from ? t("reason.never") : t("reason.silent", { since: month(reason.since) });
    case "not-reported":
      return t("reason.not-reported", { months: listed(locale, reason.months.map(month)) });
    case "missing":
      return t("reason.missing", {
        channels: listed(
          locale,
          reason.channels.map((code) => inSentence(channelName(code))),
        ),
        month: month(reason.month),
      });
    case "core-channel":
      return t("reason.core-channel", {
        channel: inSentence(channelName(reason.channel)),
        since: reason.since ? month(reason.since) : "none",
      });
    case "not-valid":
      return t("reason.not-valid");
  }
}
