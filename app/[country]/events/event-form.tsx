"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { useEntryWords } from "@/app/_calendar/use-entry-words";
import { EntryDialog } from "@/app/_ui/entry/entry-dialog";
import { Field } from "@/app/_ui/entry/field";
import { eventsUrl, eventUrl } from "@/lib/api/queries";
import { EVENT_KINDS, INITIATIVES, TITLE_LENGTH } from "@/lib/domain/event";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { bodyOf, draftOf, type EventDraft, type Missing, missingIn } from "./draft";
import { EventOwner } from "./event-owner";
import type { OWNERS } from "./owners";

/** What an event can be of, named in the reader's language. */
export type EventChoices = Record<"municipalities" | "groups" | "areas" | "channels", Choice[]> & {
  /** Whose events the reader may enter. */
  owners: readonly (typeof OWNERS)[number][];
};
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
  const { draft, set, missing, check } = useDraft(event, municipality);
  const action = useCalendarAction(() => {
    onClose();
    return null;
  });
  const words = useEntryWords("events", { isChange: event !== null, isRunning: action.isRunning });
  const save = () => {
    if (!check()) return false;
    const url = event ? eventUrl(event.id) : eventsUrl(country);
    action.run({ url, method: event ? "PUT" : "POST", body: bodyOf(draft) });
    return true;
  };
  const reason = {
    value: draft.reason,
    problem: missing.reason ? t("form.missing.reason") : null,
    set: (value: string) => set({ reason: value }),
  };
  const failure = action.failure && (
    <>
      <b>{t("failed")}</b> {t(`failures.${action.failure.code}`)}
    </>
  );
  return (
    <EntryDialog {...{ words, failure, onClose }} reason={event && reason} isRunning={action.isRunning} onSave={save}>
      <EventKindFields draft={draft} set={set} />
      <EventWords draft={draft} set={set} missing={missing} />
      <EventOwner draft={draft} set={set} missing={missing} choices={choices} />
    </EntryDialog>
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
