"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Field } from "@/app/_calendar/field";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { Note } from "@/app/_ui/note";
import { eventsUrl, eventUrl } from "@/lib/api/queries";
import { EVENT_KINDS, INITIATIVES, TITLE_LENGTH } from "@/lib/domain/event";
import type { CalendarEvent } from "@/lib/reports/calendar";
import { bodyOf, draftOf, type EventDraft, type Missing, missingIn } from "./draft";
import { EventOwner } from "./event-owner";
import "@/app/_calendar/calendar.css";

/** What an event can be of, named in the reader's language. */
export type EventChoices = Record<"municipalities" | "groups" | "areas" | "channels", Choice[]>;
type Choice = { code: string; name: string };

type EventFormProps = {
  country: string;
  choices: EventChoices;
  /** The event that is changed; null for a new one. */
  event: CalendarEvent | null;
  municipality?: string;
  onClose: () => void;
};

/** Enters an event or changes one. What it said before stays in the history. */
export function EventForm({ country, choices, event, municipality, onClose }: EventFormProps) {
  const t = useTranslations("events");
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const { draft, set, missing, check } = useDraft(event, municipality);
  const action = useCalendarAction(() => {
    onClose();
    return null;
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (action.isRunning) return;
    const body = bodyOf(draft);
    if (check())
      action.run({ url: event ? eventUrl(event.id) : eventsUrl(country), method: event ? "PUT" : "POST", body });
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  return (
    <Dialog className="calendar-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t(event ? "form.titleChange" : "form.titleNew")}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        <EventKindFields draft={draft} set={set} />
        <EventWords draft={draft} set={set} missing={missing} />
        <EventOwner draft={draft} set={set} missing={missing} choices={choices} />
        {event && (
          <Field
            className="wide"
            label={t("form.reason")}
            hint={t("form.reasonHint")}
            problem={missing.reason && t("form.missing.reason")}
          >
            {(tied) => (
              <input
                {...tied}
                className="input"
                maxLength={500}
                autoComplete="off"
                value={draft.reason}
                onChange={(changed) => set({ reason: changed.target.value })}
              />
            )}
          </Field>
        )}
        {action.failure && (
          <Note tone="error" alert>
            <b>{t("failed")}</b> {t(`failures.${action.failure.code}`)}
          </Note>
        )}
        <div className="row">
          <Button variant="secondary" type="button" onClick={onClose}>
            {t("form.cancel")}
          </Button>
          <Button type="submit" aria-disabled={action.isRunning}>
            {action.isRunning ? t("form.saving") : t(event ? "form.saveChange" : "form.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export type DraftPart = { draft: EventDraft; set: (part: Partial<EventDraft>) => void };

function useDraft(event: CalendarEvent | null, municipality?: string) {
  const [draft, setDraft] = useState(() => draftOf(event, municipality));
  const [asked, setAsked] = useState(false);
  const found = missingIn(draft, event !== null);
  return {
    draft,
    set: (part: Partial<EventDraft>) => setDraft((known) => ({ ...known, ...part })),
    missing: asked ? found : {},
    check: () => {
      setAsked(true);
      return Object.keys(found).length === 0;
    },
  };
}

function EventKindFields({ draft, set }: DraftPart) {
  const t = useTranslations("events");
  return (
    <>
      <Field label={t("form.kind")}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={draft.kind}
            onChange={({ target }) => set({ kind: EVENT_KINDS.find((kind) => kind === target.value) ?? draft.kind })}
          >
            {EVENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.kind === "initiative" && (
        <Field label={t("form.initiative")}>
          {(tied) => (
            <select
              {...tied}
              className="input"
              value={draft.initiative}
              onChange={({ target }) =>
                set({ initiative: INITIATIVES.find((sort) => sort === target.value) ?? draft.initiative })
              }
            >
              {INITIATIVES.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`initiatives.${sort}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {draft.kind === "series_break" && <p>{t("form.breakHint")}</p>}
    </>
  );
}

function EventWords({ draft, set, missing }: DraftPart & { missing: Missing }) {
  const t = useTranslations("events");
  const problem = (of: "title" | "fromDay" | "toDay") => missing[of] && t(`form.missing.${of}`);
  return (
    <>
      <Field className="wide" label={t("form.title")} hint={t("form.titleHint")} problem={problem("title")}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            maxLength={TITLE_LENGTH}
            autoComplete="off"
            value={draft.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        )}
      </Field>
      <Field label={t("form.from")} problem={problem("fromDay")}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            className="input"
            value={draft.fromDay}
            onChange={({ target }) => set({ fromDay: target.value })}
          />
        )}
      </Field>
      {draft.kind !== "series_break" && (
        <Field label={t("form.to")} hint={t("form.toHint")} problem={problem("toDay")}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              className="input"
              value={draft.toDay}
              onChange={({ target }) => set({ toDay: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
