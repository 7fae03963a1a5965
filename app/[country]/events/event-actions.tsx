"use client";

import { PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RemovalDialog } from "@/app/_calendar/removal-dialog";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { Button } from "@/app/_ui/button";
import { eventUrl } from "@/lib/api/queries";
import type { CalendarEvent } from "@/lib/reports/calendar";
import { type EventChoices, EventForm } from "./event-form";

type NewEventProps = { country: string; choices: EventChoices; municipality: string | undefined };

export function NewEventButton({ country, choices, municipality }: NewEventProps) {
  const t = useTranslations("events");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <PlusIcon className="icon" aria-hidden />
        {t("add")}
      </Button>
      {open && (
        <EventForm
          country={country}
          choices={choices}
          event={null}
          {...(municipality && { municipality })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type EventActionsProps = { country: string; choices: EventChoices; event: CalendarEvent };

/** Change it, or take it away. */
export function EventActions({ country, choices, event }: EventActionsProps) {
  const t = useTranslations("events");
  const [open, setOpen] = useState<"change" | "end" | null>(null);
  const close = () => setOpen(null);
  const { title } = event;
  return (
    <div className="row-actions">
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={t("changeOf", { title })}
        onClick={() => setOpen("change")}
      >
        <PencilIcon className="icon" aria-hidden />
        {t("change")}
      </Button>
      <Button
        variant="tertiary"
        className="quiet"
        icon
        aria-haspopup="dialog"
        aria-label={t("endOf", { title })}
        onClick={() => setOpen("end")}
      >
        <TrashIcon className="icon" aria-hidden />
      </Button>
      {open === "change" && <EventForm country={country} choices={choices} event={event} onClose={close} />}
      {open === "end" && <EndDialog event={event} onClose={close} />}
    </div>
  );
}

function EndDialog({ event: { id, title }, onClose }: { event: CalendarEvent; onClose: () => void }) {
  const t = useTranslations("events");
  const action = useCalendarAction(() => {
    onClose();
    return null;
  });
  const words = {
    title: t("ending.title"),
    text: t("ending.text", { title }),
    reason: t("ending.reason"),
    reasonMissing: t("form.missing.reason"),
    cancel: t("form.cancel"),
    confirm: t("ending.confirm"),
  };
  return (
    <RemovalDialog
      words={words}
      isRunning={action.isRunning}
      failure={action.failure && t(`failures.${action.failure.code}`)}
      onConfirm={(reason) => action.run({ url: eventUrl(id, reason), method: "DELETE" })}
      onClose={onClose}
    />
  );
}
