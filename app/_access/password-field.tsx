"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/entry/field";
import { PASSWORD_LENGTH, type PasswordProblem } from "@/lib/domain/password-length";

type PasswordFieldProps = {
  label: string;
  value: string;
  problem: PasswordProblem | null;
  onChange: (password: string) => void;
};

/** A new password, with what it takes said beforehand; it can be looked at while it is typed. */
export function PasswordField({ label, value, problem, onChange }: PasswordFieldProps) {
  const t = useTranslations("access.password");
  const failures = useTranslations("access.failures");
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <Field label={label} hint={t("policy", PASSWORD_LENGTH)} problem={problem && failures(problem)}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            type={isShown ? "text" : "password"}
            autoComplete="new-password"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <button type="button" className="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t(isShown ? "hide" : "show")}
      </button>
    </div>
  );
}
