"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { useEntryWords } from "@/app/_calendar/use-entry-words";
import { EntryDialog } from "@/app/_ui/entry/entry-dialog";
import { Field } from "@/app/_ui/entry/field";
import { groupsUrl, groupUrl } from "@/lib/api/queries";
import { bodyOf, draftOf, type GroupDraft, type KnownGroup, missingIn, toggled } from "./group-draft";
import { MemberChoice } from "./member-choice";
import { useFailureText } from "./use-failure-text";
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
  const words = useEntryWords("groups", { isChange: group !== null, isRunning: action.isRunning });
  const save = () => {
    setAsked(true);
    if (Object.keys(found).length > 0) return false;
    const url = group ? groupUrl(group.id) : groupsUrl(country);
    action.run({ url, method: group ? "PUT" : "POST", body: bodyOf(draft) });
    return true;
  };
  const reason = {
    value: draft.reason,
    problem: missing.reason ? t("form.missing.reason") : null,
    set: (value: string) => set({ reason: value }),
  };
  const failure = action.failure && (
    <>
      <b>{t("failed")}</b> {failureText(action.failure)}
    </>
  );
  return (
    <EntryDialog {...{ words, failure, onClose }} reason={group && reason} isRunning={action.isRunning} onSave={save}>
      <Words draft={draft} set={set} problem={missing.name && t("form.missing.name")} />
      <MemberChoice
        municipalities={municipalities}
        chosen={draft.members}
        problem={missing.members && t("form.missing.members")}
        onToggle={(code) => setDraft((known) => ({ ...known, members: toggled(known.members, code) }))}
      />
    </EntryDialog>
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
