"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Field } from "@/app/_calendar/field";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { Note } from "@/app/_ui/note";
import { groupsUrl, groupUrl } from "@/lib/api/queries";
import { bodyOf, draftOf, type GroupDraft, type KnownGroup, missingIn, toggled } from "./group-draft";
import { MemberChoice } from "./member-choice";
import { useFailureText } from "./use-failure-text";
import "@/app/_calendar/calendar.css";
import "./groups.css";

export type MunicipalityChoice = { code: string; name: string; aliases: string[] };

type GroupFormProps = {
  country: string;
  municipalities: readonly MunicipalityChoice[];
  /** The group that is changed; null for a new one. */
  group: KnownGroup | null;
  onClose: () => void;
};

/** Saves a group or changes one. Who was in it before stays in the history. */
export function GroupForm({ country, municipalities, group, onClose }: GroupFormProps) {
  const t = useTranslations("groups");
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(group));
  const [asked, setAsked] = useState(false);
  const failureText = useFailureText();
  const found = missingIn(draft, group !== null);
  const missing = asked ? found : {};
  const set = (part: Partial<GroupDraft>) => setDraft((known) => ({ ...known, ...part }));
  const action = useCalendarAction<{ code: string }>(({ code }) => {
    onClose();
    return group ? null : `/${country}/groups/${code}`;
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setAsked(true);
    if (action.isRunning) return;
    if (Object.keys(found).length === 0)
      action.run({
        url: group ? groupUrl(group.id) : groupsUrl(country),
        method: group ? "PUT" : "POST",
        body: bodyOf(draft),
      });
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  return (
    <Dialog className="calendar-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t(group ? "form.titleChange" : "form.titleNew")}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        <Words draft={draft} set={set} problem={missing.name && t("form.missing.name")} />
        <MemberChoice
          municipalities={municipalities}
          chosen={draft.members}
          problem={missing.members && t("form.missing.members")}
          onToggle={(code) => setDraft((known) => ({ ...known, members: toggled(known.members, code) }))}
        />
        {group && (
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
                onChange={({ target }) => set({ reason: target.value })}
              />
            )}
          </Field>
        )}
        {action.failure && (
          <Note tone="error" alert>
            <b>{t("failed")}</b> {failureText(action.failure)}
          </Note>
        )}
        <div className="row">
          <Button variant="secondary" type="button" onClick={onClose}>
            {t("form.cancel")}
          </Button>
          <Button type="submit" aria-disabled={action.isRunning}>
            {action.isRunning ? t("form.saving") : t(group ? "form.saveChange" : "form.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type WordsProps = { draft: GroupDraft; set: (part: Partial<GroupDraft>) => void; problem: string | undefined };

function Words({ draft, set, problem }: WordsProps) {
  const t = useTranslations("groups.form");
  return (
    <>
      <Field className="wide" label={t("name")} problem={problem ?? null}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            maxLength={80}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field className="wide" label={t("note")}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            maxLength={1000}
            autoComplete="off"
            value={draft.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
    </>
  );
}
