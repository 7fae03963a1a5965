"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";
import { forgottenUrl } from "@/lib/api/access-urls";
import { isEmail } from "@/lib/domain/email";

/** Asks for a link to a new password, by mail. What it answers says nothing about who has an account. */
export function Forgotten() {
  const t = useTranslations("access.forgotten");
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const call = useAccessCall(() => {
    setAsked(true);
    return null;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = typed.trim();
    setWrong(!isEmail(email));
    if (isEmail(email) && !call.isRunning) call.run({ url: forgottenUrl(locale), body: { email } });
  };
  return (
    <details className="forgotten">
      <summary>{t("open")}</summary>
      {isAsked ? (
        <Note tone="good" alert>
          {t("asked")}
        </Note>
      ) : (
        <form className="access-form" onSubmit={submit} noValidate>
          <p>{t("text")}</p>
          <Field label={t("email")} problem={isWrong ? t("invalid") : null}>
            {(tied) => (
              <input
                {...tied}
                className="input"
                type="email"
                autoComplete="username"
                maxLength={254}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
          {call.failure && (
            <Note tone="error" alert>
              {t(call.failure.code === "WAIT" ? "wait" : "other")}
            </Note>
          )}
          <Button type="submit" variant="secondary" aria-disabled={call.isRunning}>
            {call.isRunning ? t("sending") : t("send")}
          </Button>
        </form>
      )}
    </details>
  );
}
