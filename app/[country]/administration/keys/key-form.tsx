"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EntryDialog } from "@/app/_ui/entry/entry-dialog";
import { Field } from "@/app/_ui/entry/field";
import { NewButton } from "@/app/_ui/entry/new-button";
import { keysUrl } from "@/lib/api/access-urls";
import { useAccessAction } from "../use-access-action";
import { KeyDialog, type MadeKey } from "./key-dialog";
import { useKeyFailure } from "./use-key-failure";

type Place = { code: string; name: string };
type NewKeyProps = { country: string; municipalities: readonly Place[] };

export function NewKeyButton(props: NewKeyProps) {
  const t = useTranslations("keys");
  return <NewButton label={t("add")} form={(close) => <KeyForm {...props} onClose={close} />} />;
}

const DAYS = ["30", "90", "180", "365", "730"] as const;

/** Makes a key and shows it this once. */
function KeyForm({ country, municipalities, onClose }: NewKeyProps & { onClose: () => void }) {
  const t = useTranslations("keys");
  const [draft, setDraft] = useState({ name: "", municipality: "", days: "365" });
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<MadeKey | null>(null);
  const failureText = useKeyFailure();
  const action = useAccessAction<MadeKey>((answer) => {
    setMade(answer);
    return null;
  });
  if (made) return <KeyDialog made={made} name={draft.name.trim()} onClose={onClose} />;

  const set = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const problem = (name: "name" | "municipality") =>
    asked && draft[name].trim() === "" ? t(`form.missing.${name}`) : null;
  const save = () => {
    setAsked(true);
    if (draft.name.trim() === "" || draft.municipality === "") return false;
    const body = { ...draft, name: draft.name.trim(), days: Number(draft.days) };
    action.run({ url: keysUrl(country), method: "POST", body });
    return true;
  };
  const words = {
    ...{ title: t("form.title"), save: action.isRunning ? t("form.saving") : t("form.save") },
    ...{ cancel: t("form.cancel"), reason: "", reasonHint: "" },
  };
  return (
    <EntryDialog
      {...{ words, onClose }}
      reason={null}
      isRunning={action.isRunning}
      failure={action.failure && failureText(action.failure)}
      onSave={save}
    >
      <Field className="wide" label={t("form.name")} hint={t("form.nameHint")} problem={problem("name")}>
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
      <Field label={t("form.municipality")} problem={problem("municipality")}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={draft.municipality}
            onChange={({ target }) => set({ municipality: target.value })}
          >
            <option value="">{t("form.choose")}</option>
            {municipalities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("form.days")}>
        {(tied) => (
          <select {...tied} className="input" value={draft.days} onChange={({ target }) => set({ days: target.value })}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {t("form.dayCount", { days })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </EntryDialog>
  );
}
