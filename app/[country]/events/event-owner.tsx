"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/entry/field";
import type { Missing } from "./draft";
import type { DraftPart, EventChoices } from "./event-form";
import { OWNERS } from "./owners";

/** Whose an event is, and what it is of. */
export function EventOwner({ draft, set, missing, choices }: DraftPart & { missing: Missing; choices: EventChoices }) {
  const t = useTranslations("events");
  return (
    <>
      <Field label={t("form.owner")} className={draft.owner === "country" ? "wide" : ""}>
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={draft.owner}
            onChange={({ target }) => set({ owner: OWNERS.find((owner) => owner === target.value) ?? draft.owner })}
          >
            {choices.owners.map((owner) => (
              <option key={owner} value={owner}>
                {t(`owners.${owner}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.owner === "group" && (
        <Choices
          label={t("form.group")}
          none={t("form.choose")}
          rows={choices.groups}
          value={draft.group}
          problem={missing.group && t("form.missing.group")}
          onChange={(group) => set({ group })}
        />
      )}
      {draft.owner === "municipality" && (
        <Choices
          label={t("form.municipality")}
          none={t("form.choose")}
          rows={choices.municipalities}
          value={draft.municipality}
          problem={missing.municipality && t("form.missing.municipality")}
          onChange={(municipality) => set({ municipality })}
        />
      )}
      <Choices
        label={t("form.area")}
        none={t("form.everyArea")}
        rows={choices.areas}
        value={draft.area}
        onChange={(area) => set({ area })}
      />
      <Choices
        label={t("form.channel")}
        none={t("form.everyChannel")}
        rows={choices.channels}
        value={draft.channel}
        onChange={(channel) => set({ channel })}
      />
      <Field className="wide" label={t("form.note")}>
        {(tied) => (
          <textarea
            {...tied}
            className="input"
            maxLength={1000}
            value={draft.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
    </>
  );
}

type ChoicesProps = {
  label: string;
  none: string;
  rows: readonly { code: string; name: string }[];
  value: string;
  problem?: string | undefined;
  onChange: (code: string) => void;
};

function Choices({ label, none, rows, value, problem, onChange }: ChoicesProps) {
  return (
    <Field label={label} problem={problem ?? null}>
      {(tied) => (
        <select {...tied} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {rows.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
