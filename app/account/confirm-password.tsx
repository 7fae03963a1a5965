"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { useAccessCall } from "@/app/_ui/use-access-call";

type ConfirmProps<T> = { url: string; why: string; submit: string; onDone: (answer: T) => void; onCancel: () => void };

/** Asks for the password again before something that whoever finds an open screen must not do. */
export function ConfirmPassword<T>({ url, why, submit, onDone, onCancel }: ConfirmProps<T>) {
  const t = useTranslations("access.account");
  const failureText = useFailureText();
  const call = useAccessCall<T>((answer) => {
    onDone(answer);
    return null;
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    if (!call.isRunning) call.run({ url, body: { password } });
  };
  return (
    <form className="access-form" onSubmit={send}>
      <Field label={t("yourPassword")} hint={why} problem={call.failure && failureText(call.failure)}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            type="password"
            name="password"
            autoComplete="current-password"
            maxLength={128}
            required
            // biome-ignore lint/a11y/noAutofocus: it was just asked for by a button that is gone
            autoFocus
          />
        )}
      </Field>
      <p className="access-more buttons">
        <Button type="submit" aria-disabled={call.isRunning}>
          {submit}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </p>
    </form>
  );
}
