"use client";

import { PaperplaneIcon } from "@navikt/aksel-icons";
import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import { remindUrl } from "@/lib/api/access-urls";
import { ask } from "@/lib/api/ask";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { ReminderOutcome } from "@/lib/mail/send-reminders";

type SendButtonProps = { country: string; codes: readonly string[]; label: string; name?: string; quiet?: boolean };

const WINDOW = ["from", "to", "region", "group"];

/** Mails the reminders on this page, and says what was sent to whom. */
export function SendButton({ country, codes, label, name, quiet = false }: SendButtonProps) {
  const t = useTranslations("delivery.reminders");
  const params = useSearchParams();
  const filter = new URLSearchParams([...params].filter(([key, value]) => WINDOW.includes(key) && value !== ""));
  const send = useMutation({
    mutationFn: () =>
      ask<ReminderOutcome>(remindUrl(country, filter.toString()), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ municipalities: codes }),
      }),
  });
  return (
    <>
      <Button
        variant={quiet ? "tertiary" : "primary"}
        className={quiet ? "quiet" : ""}
        aria-label={name}
        aria-disabled={send.isPending}
        onClick={() => !send.isPending && send.mutate()}
      >
        <PaperplaneIcon className="icon" aria-hidden />
        {send.isPending ? t("sending") : label}
      </Button>
      {send.data && <Outcome outcome={send.data} />}
      {send.error && (
        <Note tone="error" alert>
          {t("outcome.refused")}
        </Note>
      )}
    </>
  );
}

const PARTS = ["sent", "failed", "today", "without"] as const;

function Outcome({ outcome }: { outcome: ReminderOutcome }) {
  const t = useTranslations("delivery.reminders.outcome");
  const list = new Intl.ListFormat(LANGUAGE_TAGS[useLocale()]);
  const said = PARTS.filter((part) => outcome[part].length > 0).map((part) => {
    const names = outcome[part].map(({ name, addresses }) =>
      part === "sent" ? `${name} (${addresses.join(", ")})` : name,
    );
    return t(part, { count: names.length, names: list.format(names) });
  });
  const tone = outcome.failed.length > 0 ? "warn" : outcome.sent.length > 0 ? "good" : "info";
  return (
    <div className="send-outcome">
      <Note tone={tone} alert>
        {said.join(" ") || t("nothing")}
      </Note>
    </div>
  );
}
