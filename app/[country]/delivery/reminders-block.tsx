import { EnvelopeClosedIcon } from "@navikt/aksel-icons";
import { getLocale, getTranslations } from "next-intl/server";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { CopyButton } from "@/app/_ui/copy-button";
import { Note } from "@/app/_ui/note";
import { REMINDER_DAYS } from "@/lib/domain/delivery";
import { formatDate } from "@/lib/i18n/format";
import type { BoardRow } from "@/lib/reports/delivery/delivery-board";
import type { DeliveryReport } from "@/lib/reports/delivery/delivery-page";
import { mailAddress } from "./mail-address";
import { ReminderList } from "./reminder-list";
import { type Reminders, remindersOf } from "./reminders";
import { SendButton } from "./send-button";

type RemindersBlockProps = {
  report: DeliveryReport;
  rows: readonly BoardRow[];
  origin: string;
  /** Whose addresses the reader sees and changes, by code; null is everybody's. */
  own: readonly string[] | null;
  /** May the reader fetch templates? */
  canSubmit: boolean;
  /** Is a mail server set up, and may the reader have it remind? */
  canSend: boolean;
};

/** Whom to remind of what: a text for all or for each, and where to send it. */
export async function RemindersBlock({ report, rows, origin, own, canSubmit, canSend }: RemindersBlockProps) {
  const [t, tDelivery, locale] = await Promise.all([
    getTranslations("delivery.reminders"),
    getTranslations("delivery"),
    getLocale(),
  ]);
  const reminders = await remindersOf(report, rows, origin);
  const { rows: owing } = reminders;
  const isOwn = (code: string) => own?.includes(code) ?? true;
  const date = formatDate(locale, report.reminder, { year: false });
  const next = tDelivery(report.reminder === report.today ? "reminderToday" : "reminderNext", { date });
  const days = new Intl.ListFormat(locale).format(
    REMINDER_DAYS.map((day) => (locale === "en" ? `${day}th` : `${day}.`)),
  );
  return (
    <Block
      id="reminders"
      title={owing.length === 0 ? t("titleNone") : t("title", { count: owing.length })}
      sub={owing.length === 0 ? t("none") : t("sub", { days, next })}
    >
      {owing.length > 0 && (
        <ClientMessages areas={["delivery"]}>
          <ForAll {...{ reminders, canSend }} country={report.country} canWrite={own === null} />
          {own !== null && <Note>{t("hidden")}</Note>}
          <ReminderList
            country={report.country}
            rows={owing.map((row) => (isOwn(row.code) ? row : { ...row, addresses: [] }))}
            own={own}
            canSubmit={canSubmit}
            canSend={canSend}
          />
        </ClientMessages>
      )}
    </Block>
  );
}

type ForAllProps = { country: string; reminders: Reminders; canWrite: boolean; canSend: boolean };

async function ForAll({ country, reminders: { rows, subject, text }, canWrite, canSend }: ForAllProps) {
  const [t, locale] = await Promise.all([getTranslations("delivery.reminders"), getLocale()]);
  const addresses = [...new Set(rows.flatMap((row) => row.addresses))];
  const without = rows.filter((row) => row.addresses.length === 0).map(({ name }) => name);
  const mail = mailAddress({ bcc: addresses, subject, body: text });
  return (
    <div className="for-all">
      <div className="row">
        {canSend && addresses.length > 0 && (
          <SendButton country={country} codes={rows.map(({ code }) => code)} label={t("sendAll")} />
        )}
        <CopyButton text={text} label={t("copyText")} copied={t("copied")} />
        {canWrite && addresses.length > 0 && (
          <>
            <CopyButton text={addresses.join("; ")} label={t("copyTo")} copied={t("copied")} />
            <CopyButton text={addresses.join(", ")} label={t("copyComma")} copied={t("copied")} />
            <a className="ds-button" data-variant="secondary" href={mail.href} title={t("mailAllHint")}>
              <EnvelopeClosedIcon className="icon" aria-hidden />
              {t("mailAll")}
            </a>
          </>
        )}
      </div>
      {canSend && addresses.length > 0 && <p className="sub">{t("sendHint")}</p>}
      {canWrite && addresses.length > 0 && !mail.whole && <p className="sub">{t("tooLong")}</p>}
      {canWrite && without.length > 0 && (
        <p className="sub">
          {t("without", { count: without.length, names: new Intl.ListFormat(locale).format(without) })}
        </p>
      )}
      <details className="names">
        <summary>{t("preview")}</summary>
        <pre className="reminder-text">{text}</pre>
      </details>
    </div>
  );
}
