"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SecondFactorForm } from "@/app/_access/second-factor-form";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";

type Answer = { twoFactorRedirect?: boolean };

/** E-mail and password, and where the account asks for it, the second factor. Where mail is set up, a new password is asked for beside it. */
export function SignInForm({ next, hasMail }: { next: string; hasMail: boolean }) {
  const t = useTranslations("access.signIn");
  const failureText = useFailureText();
  const [asksMore, setAsksMore] = useState(false);
  const signIn = useAccessCall<Answer>(({ twoFactorRedirect }) => {
    if (!twoFactorRedirect) return next;
    setAsksMore(true);
    return null;
  });
  if (asksMore) return <SecondFactorForm next={next} onBack={() => setAsksMore(false)} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget));
    if (!signIn.isRunning) signIn.run({ url: "/api/auth/sign-in/email", body: { email, password } });
  };
  return (
    <form className="access-form" onSubmit={submit}>
      <Field label={t("email")}>
        {(tied) => <input {...tied} className="input" name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label={t("password")}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={128}
            required
          />
        )}
      </Field>
      {signIn.failure && (
        <Note tone="error" alert>
          {failureText(signIn.failure)}
        </Note>
      )}
      <Button type="submit" aria-disabled={signIn.isRunning}>
        {t("submit")}
      </Button>
      {!hasMail && <p className="sub">{t("forgotten")}</p>}
    </form>
  );
}
