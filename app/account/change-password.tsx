"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { entryProblems, passwordProblemIn } from "@/app/_access/entry-problems";
import { PasswordField } from "@/app/_access/password-field";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";

const NOTHING = { currentPassword: "", newPassword: "" };

/** Another password; wherever else the account is signed in, it is no longer. */
export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations("access.account.password");
  const failureText = useFailureText();
  const router = useRouter();
  const [entered, setEntered] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const [isDone, setDone] = useState(false);
  const change = useAccessCall(() => {
    setEntered(NOTHING);
    setAsked(false);
    setDone(true);
    router.refresh();
    return null;
  });
  const problem = entryProblems({ password: entered.newPassword }).password;
  const refused = passwordProblemIn(change.failure);
  const set = (field: keyof typeof NOTHING) => (value: string) => {
    change.forget();
    setDone(false);
    setEntered({ ...entered, [field]: value });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (change.isRunning || problem || entered.currentPassword === "") return;
    change.run({ url: "/api/auth/change-password", body: { ...entered, revokeOtherSessions: true } });
  };
  const wrong = change.failure?.code === "INVALID_PASSWORD" ? failureText(change.failure) : null;
  const missing = isAsked && entered.currentPassword === "" ? t("currentMissing") : null;
  return (
    <form className="access-form" onSubmit={submit} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={t("current")} problem={wrong ?? missing}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            type="password"
            autoComplete="current-password"
            maxLength={128}
            value={entered.currentPassword}
            onChange={({ target }) => set("currentPassword")(target.value)}
          />
        )}
      </Field>
      <PasswordField
        label={t("new")}
        value={entered.newPassword}
        problem={refused ?? (isAsked ? problem : undefined) ?? null}
        onChange={set("newPassword")}
      />
      {change.failure && !refused && !wrong && (
        <Note tone="error" alert>
          {failureText(change.failure)}
        </Note>
      )}
      {isDone && (
        <Note tone="good" alert>
          {t("done")}
        </Note>
      )}
      <Button type="submit" variant="secondary" aria-disabled={change.isRunning}>
        {t("submit")}
      </Button>
    </form>
  );
}
