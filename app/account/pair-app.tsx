"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/entry/field";
import { useAccessCall } from "@/app/_ui/use-access-call";
import { QrCode } from "./qr-code";

type PairProps = { uri: string; onPaired: () => void; onCancel: () => void };

/** The secret for the app, as a picture and as text, and the code that shows that it has arrived. */
export function PairApp({ uri, onPaired, onCancel }: PairProps) {
  const t = useTranslations("access.account");
  const s = useTranslations("access.account.secondFactor");
  const failureText = useFailureText();
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const verify = useAccessCall(() => {
    onPaired();
    return null;
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code")).replace(/\s/g, "");
    if (!verify.isRunning) verify.run({ url: "/api/auth/two-factor/verify-totp", body: { code } });
  };
  return (
    <div className="pair">
      <QrCode text={uri} label={s("qr")} />
      <form className="access-form" onSubmit={submit}>
        <p className="sub">
          {s("scan")}
          <br />
          <code className="secret">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <Field label={s("code")} hint={s("codeHint")} problem={verify.failure && failureText(verify.failure)}>
          {(tied) => (
            <input
              {...tied}
              className="input code"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              required
            />
          )}
        </Field>
        <p className="access-more buttons">
          <Button type="submit" aria-disabled={verify.isRunning}>
            {s("confirm")}
          </Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </p>
      </form>
    </div>
  );
}
