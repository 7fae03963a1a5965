"use client";

import { useTranslations } from "next-intl";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { NewButton } from "@/app/_ui/entry/new-button";
import { RemovalDialog } from "@/app/_ui/entry/removal-dialog";
import { RowActions } from "@/app/_ui/entry/row-actions";
import { eventUrl } from "@/lib/api/queries";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { type EventChoices, EventForm } from "./event-form";

type NewEventProps = { country: string; choices: EventChoices; municipality: string | undefined };

export function NewEventButton({ country, choices, municipality }: NewEventProps) {
  const t = useTranslations("events");
  const own = municipality ? { municipality } : {};
  return (
    <NewButton
      label={t("add")}
      form={(close) => <EventForm country={country} choices={choices} event={null} {...own} onClose={close} />}
    />
  );
}

type EventActionsProps = { country: string; choices: EventChoices; event: CalendarEvent };

/** Change it, or take it away. */
export function EventActions({ country, choices, event }: EventActionsProps) {
  const t = useTranslations("events");
  const { title } = event;
  return (
    <RowActions
      words={{ change: t("change"), changeOf: t("changeOf", { title }), endOf: t("endOf", { title }) }}
      change={(close) => <EventForm country={country} choices={choices} event={event} onClose={close} />}
      end={(close) => <EndDialog event={event} onClose={close} />}
    />
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
