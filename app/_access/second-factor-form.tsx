"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";
import { useFailureText } from "./use-failure-text";

const CALLS = { totp: "/api/auth/two-factor/verify-totp", recovery: "/api/auth/two-factor/verify-backup-code" };

/** The second step of a sign-in: the app's code, or a recovery code where the phone is gone. */
export function SecondFactorForm({ next, onBack }: { next: string; onBack?: () => void }) {
  const t = useTranslations("access.secondStep");
  const failureText = useFailureText();
  const [kind, setKind] = useState<keyof typeof CALLS>("totp");
  const verify = useAccessCall(() => next);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code")).replace(/\s/g, "");
    if (!verify.isRunning) verify.run({ url: CALLS[kind], body: { code } });
  };
  const change = () => {
    verify.forget();
    setKind(kind === "totp" ? "recovery" : "totp");
  };
  return (
    <form className="access-form" onSubmit={submit} key={kind}>
      <Field label={t(`${kind}.label`)} hint={t(`${kind}.hint`)}>
        {(tied) => (
          <input
            {...tied}
            className="input code"
            name="code"
            inputMode={kind === "totp" ? "numeric" : "text"}
            autoComplete={kind === "totp" ? "one-time-code" : "off"}
            maxLength={20}
            required
            // biome-ignore lint/a11y/noAutofocus: the step before has just been left, and this is all that is asked
            autoFocus
          />
        )}
      </Field>
      {verify.failure && (
        <Note tone="error" alert>
          {failureText(verify.failure)}
        </Note>
      )}
      <Button type="submit" aria-disabled={verify.isRunning}>
        {t("submit")}
      </Button>
      <p className="access-more">
        <button type="button" className="link" onClick={change}>
          {t(`${kind}.instead`)}
        </button>
        {onBack && (
          <button type="button" className="link" onClick={onBack}>
            {t("back")}
          </button>
        )}
      </p>
    </form>
  );
}
