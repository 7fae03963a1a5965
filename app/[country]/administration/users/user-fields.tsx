"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/entry/field";
import { MunicipalityChoice } from "@/app/_ui/entry/municipality-choice";
import { type Missing, type MunicipalityOption, toggled, type UserDraft } from "./user-draft";

const ROLES = ["reporter", "manager", "director", "administrator"] as const;

type UserFieldsProps = {
  draft: UserDraft;
  missing: Missing;
  isNew: boolean;
  municipalities: readonly MunicipalityOption[];
  set: (part: Partial<UserDraft>) => void;
};

/** Name, address, role, municipalities. An administrator is not tied to any. */
export function UserFields({ draft, missing, isNew, municipalities, set }: UserFieldsProps) {
  const t = useTranslations("users");
  const roles = useTranslations("frame.who.roles");
  return (
    <>
      <Field className="wide" label={t("form.name")} problem={missing.name ? t("form.missing.name") : null}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            maxLength={100}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      {isNew && (
        <Field
          className="wide"
          label={t("form.email")}
          hint={t("form.emailHint")}
          problem={missing.email ? t("form.missing.email") : null}
        >
          {(tied) => (
            <input
              {...tied}
              className="input"
              type="email"
              maxLength={254}
              autoComplete="off"
              value={draft.email}
              onChange={({ target }) => set({ email: target.value })}
            />
          )}
        </Field>
      )}
      <fieldset className="roles">
        <legend className="label">{t("form.role")}</legend>
        {ROLES.map((role) => (
          <label key={role}>
            <input type="radio" name="role" checked={draft.role === role} onChange={() => set({ role })} />
            <span>
              {roles(role)}
              <small>{t(`roleHints.${role}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.role !== "administrator" && (
        <MunicipalityChoice
          words={{
            ...{ legend: t("form.municipalities"), hint: t("form.municipalitiesHint"), search: t("form.search") },
            noneFound: (text) => t("form.noneFound", { text }),
            chosen: (count) => t("form.chosen", { count }),
          }}
          municipalities={municipalities}
          chosen={draft.municipalities}
          problem={missing.municipalities ? t("form.missing.municipalities") : null}
          onToggle={(code) => set({ municipalities: toggled(draft.municipalities, code) })}
        />
      )}
    </>
  );
}
