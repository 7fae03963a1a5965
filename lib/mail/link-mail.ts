import { createTranslator } from "next-intl";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { moment } from "@/lib/i18n/moment";
import { type MailOutcome, sendMail } from "./send";

export type LinkMail = {
  kind: "invitation" | "reset";
  name: string;
  email: string;
  /** Who invites; nobody where the reader asked for it. */
  by: string | null;
  /** The link in full, with its secret. */
  address: string;
  expiresAt: Date;
  locale: Locale;
};

/** Mails a link to choose a password with to the one whom it is for. */
export function mailLink({ kind, name, email, by, address, expiresAt, locale }: LinkMail): Promise<MailOutcome> {
  const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "mail" });
  const { date, time } = moment(locale, expiresAt.toISOString());
  const until = t("until", { date, time });
  const text =
    kind === "invitation"
      ? t("invitation.text", { name, by: by ?? "", address, until })
      : t(by === null ? "reset.textAsked" : "reset.text", { name, by: by ?? "", address, until });
  return sendMail({ to: email, name, subject: t(`${kind}.subject`), text });
}
