"use client";

import { EnvelopeClosedIcon, FileExcelIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { templateUrl } from "@/lib/api/queries";
import { ContactCell } from "./contact-cell";
import { mailAddress } from "./mail-address";
import type { Reminder } from "./reminders";
import { SendButton } from "./send-button";

const FIRST = 12;

type ReminderListProps = {
  country: string;
  rows: readonly Reminder[];
  /** Whose addresses the reader sees and changes, by code; null is everybody's. */
  own: readonly string[] | null;
  canSubmit: boolean;
  canSend: boolean;
};

/** A line for each municipality that is reminded: what it owes, where it is written to, its text. */
export function ReminderList({ country, rows, own, canSubmit, canSend }: ReminderListProps) {
  const t = useTranslations("delivery.reminders");
  const [all, setAll] = useState(false);
  const isOwn = ({ code }: Reminder) => own?.includes(code) ?? true;
  const hasOwn = rows.some(isOwn);
  return (
    <>
      <ScrollRegion label={t("remind")}>
        <table className="ds-table reminders">
          <caption className="vh">{t("remind")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("municipality")}</th>
              <th scope="col">{t("owes")}</th>
              {hasOwn && <th scope="col">{t("addresses")}</th>}
              <th scope="col">{t("remind")}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map((reminder) => (
              <Row key={reminder.code} {...{ country, reminder, hasOwn, canSubmit, canSend }} isOwn={isOwn(reminder)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!all && rows.length > FIRST && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {t("show", { count: rows.length })}
        </Button>
      )}
    </>
  );
}

type RowProps = Pick<ReminderListProps, "country" | "canSubmit" | "canSend"> & {
  reminder: Reminder;
  isOwn: boolean;
  hasOwn: boolean;
};

function Row({ country, reminder, isOwn, hasOwn, canSubmit, canSend }: RowProps) {
  const t = useTranslations("delivery.reminders");
  const locale = useLocale();
  const { code, name, short, subject, text, addresses } = reminder;
  return (
    <tr>
      <th scope="row">
        <Link href={`/${country}/${code}`} prefetch={false}>
          {name}
        </Link>
      </th>
      <td>{short.join(", ")}</td>
      {hasOwn && <td>{isOwn && <ContactCell country={country} reminder={reminder} />}</td>}
      <td>
        <div className="remind">
          {canSubmit && (
            <a
              className="ds-button quiet"
              data-variant="tertiary"
              aria-label={t("templateOne", { name })}
              href={templateUrl({ country, municipality: code, format: "xlsx", locale })}
              download
            >
              <FileExcelIcon className="icon" aria-hidden />
              {t("template")}
            </a>
          )}
          <CopyButton quiet text={text} label={t("copyShort")} copied={t("copied")} name={t("copyOne", { name })} />
          {canSend && addresses.length > 0 && (
            <SendButton quiet country={country} codes={[code]} label={t("sendShort")} name={t("sendOne", { name })} />
          )}
          {addresses.length > 0 && (
            <a
              className="ds-button quiet"
              data-variant="tertiary"
              aria-label={t("mailOne", { name })}
              href={mailAddress({ to: addresses, subject, body: text }).href}
            >
              <EnvelopeClosedIcon className="icon" aria-hidden />
              {t("mailShort")}
            </a>
          )}
        </div>
      </td>
    </tr>
  );
}
