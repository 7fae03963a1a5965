"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EntryDialog } from "@/app/_ui/entry/entry-dialog";
import { Consequence } from "./consequence";
import { EntryField } from "./entry-field";
import { type FieldSpec, missingIn, type Values } from "./field-spec";
import { useRefusal } from "./use-refusal";
import { type Change, useRegisterChange } from "./use-register-change";

type Problems = Readonly<Record<string, string>>;
/** What is sent, or which fields hold what cannot be sent. */
export type Drafted = { change: Change } | { problems: Problems };

type RegisterFormProps = {
  title: string;
  /** What is said over the fields. */
  text?: string;
  saveLabel?: string;
  fields: readonly FieldSpec[];
  initial: Values;
  draftOf: (values: Values) => Drafted;
  seenVersion: number;
  /** Shows what it changes in the figures before it can be saved. */
  withEffect?: boolean;
  onClose: () => void;
};

/** Changes one thing of a register: its fields, why, and where it matters what follows, before it is saved. */
export function RegisterForm({
  title,
  text,
  saveLabel,
  fields,
  initial,
  draftOf,
  seenVersion,
  withEffect = false,
  onClose,
}: RegisterFormProps) {
  const t = useTranslations("administration.form");
  const [values, setValues] = useState(initial);
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const { save, preview, isRunning } = useRegisterChange(onClose);
  const failure = save.error ?? preview.error;
  const refusal = useRefusal(fields, failure);
  const effect = preview.data?.effect;
  const isShown = !withEffect || effect !== undefined;

  const set = (name: string, value: string) => {
    setValues((known) => ({ ...known, [name]: value }));
    setProblems({});
    preview.reset();
    save.reset();
  };
  const submit = () => {
    const found = problemsIn(fields, values, reason, t("missing"));
    const drafted = draftOf(values);
    const all = { ...found, ...("problems" in drafted ? drafted.problems : {}) };
    setProblems(all);
    if (Object.keys(all).length > 0 || !("change" in drafted)) return false;
    const call = { change: drafted.change, grounds: { reason: reason.trim(), seenVersion } };
    if (isShown) save.mutate(call);
    else preview.mutate(call);
    return true;
  };

  const label = isShown ? (saveLabel ?? t("save")) : t("showEffect");
  const words = { title, save: isRunning ? t("saving") : label, cancel: t("cancel"), reason: t("reason") };
  return (
    <EntryDialog
      words={{ ...words, reasonHint: t("reasonHint") }}
      reason={{ value: reason, problem: problems.reason ?? refusal.fields.reason ?? null, set: setReason }}
      isRunning={isRunning}
      failure={refusal.whole}
      before={effect && <Consequence effect={effect} />}
      onSave={submit}
      onClose={onClose}
    >
      {text && <p>{text}</p>}
      {fields.map((spec) => (
        <EntryField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? ""}
          problem={problems[spec.name] ?? refusal.fields[spec.name] ?? null}
          onChange={(value) => set(spec.name, value)}
        />
      ))}
    </EntryDialog>
  );
}

function problemsIn(fields: readonly FieldSpec[], values: Values, reason: string, words: string): Problems {
  const missing = missingIn(fields, values).map((name) => [name, words]);
  return Object.fromEntries([...missing, ...(reason.trim() === "" ? [["reason", words]] : [])]);
}
