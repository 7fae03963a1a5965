"use client";

import { useTranslations } from "next-intl";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";

type Provider = { id: string; name: string };

/** A button for each municipality's own way to sign in. */
export function Providers({ providers, next }: { providers: readonly Provider[]; next: string }) {
  const t = useTranslations("access.signIn");
  const failureText = useFailureText();
  const leave = useAccessCall<{ url: string }>(({ url }) => url);
  if (providers.length === 0) return null;
  return (
    <div className="access-providers">
      <p className="label">{t("or")}</p>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="secondary"
          aria-disabled={leave.isRunning}
          onClick={() =>
            leave.run({
              url: "/api/auth/sign-in/social",
              body: { provider: id, callbackURL: next, errorCallbackURL: "/sign-in" },
            })
          }
        >
          {t("through", { name })}
        </Button>
      ))}
      {leave.failure && (
        <Note tone="error" alert>
          {failureText(leave.failure)}
        </Note>
      )}
    </div>
  );
}
