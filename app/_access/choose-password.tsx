"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";
import { entryProblems, passwordProblemIn } from "./entry-problems";
import type { Holder } from "./link-form";
import { PasswordField } from "./password-field";
import { useFailureText } from "./use-failure-text";

type ChooseProps = { secret: string; holder: Holder; next: string; onSecondFactor: () => void };
type Redeemed = { email: string };
type SignedIn = { twoFactorRedirect?: boolean };

/** The password, and for the first administrator the name and address that go with it; then it signs in. */
export function ChoosePassword({ secret, holder, next, onSecondFactor }: ChooseProps) {
  const t = useTranslations("access.link");
  const failureText = useFailureText();
  const form = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState({ name: "", email: "", password: "" });
  const [isAsked, setAsked] = useState(false);
  const signIn = useAccessCall<SignedIn>(({ twoFactorRedirect }) => {
    if (!twoFactorRedirect) return next;
    onSecondFactor();
    return null;
  });
  const choose = useAccessCall<Redeemed>(({ email }) => {
    signIn.run({ url: "/api/auth/sign-in/email", body: { email, password: entered.password } });
    return null;
  });
  const isFirst = holder.kind === "setup";
  const problems = entryProblems(isFirst ? entered : { password: entered.password });
  const isRunning = choose.isRunning || signIn.isRunning;
  const failure = choose.failure ?? signIn.failure;
  const refused = passwordProblemIn(choose.failure);
  const set = (field: keyof typeof entered) => (value: string) => {
    choose.forget();
    setEntered({ ...entered, [field]: value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isRunning) return;
    if (Object.keys(problems).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    const who = isFirst ? { name: entered.name.trim(), email: entered.email.trim() } : {};
    choose.run({ url: "/api/access/links", body: { secret, password: entered.password, ...who } });
  };
  const said = (field: "name" | "email") => (isAsked && problems[field] ? t(`problems.${field}`) : null);
  return (
    <form className="access-form" ref={form} onSubmit={submit} noValidate>
      {isFirst ? (
        <>
          <Field label={t("name")} problem={said("name")}>
            {(tied) => (
              <input
                {...tied}
                className="input"
                autoComplete="name"
                maxLength={100}
                value={entered.name}
                onChange={({ target }) => set("name")(target.value)}
              />
            )}
          </Field>
          <Field label={t("email")} hint={t("emailHint")} problem={said("email")}>
            {(tied) => (
              <input
                {...tied}
                className="input"
                type="email"
                autoComplete="username"
                maxLength={254}
                value={entered.email}
                onChange={({ target }) => set("email")(target.value)}
              />
            )}
          </Field>
        </>
      ) : (
        <p>
          <b>{holder.name}</b>
          <br />
          {holder.email}
          <input type="hidden" name="username" autoComplete="username" value={holder.email ?? ""} readOnly />
        </p>
      )}
      <PasswordField
        label={t("newPassword")}
        value={entered.password}
        problem={refused ?? (isAsked ? problems.password : undefined) ?? null}
        onChange={set("password")}
      />
      {failure && !refused && (
        <Note tone="error" alert>
          {failure.code === "not-found" ? t("goneTitle") : failureText(failure)}
        </Note>
      )}
      <Button type="submit" aria-disabled={isRunning}>
        {t(isFirst ? "createAndSignIn" : "saveAndSignIn")}
      </Button>
    </form>
  );
}
