"use client";

import { useTranslations } from "next-intl";
import { useFailureText } from "@/app/_access/use-failure-text";
import { Block } from "@/app/_ui/block";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import { useAccessCall } from "@/app/_ui/use-access-call";

const PEOPLE = ["manager", "director", "reporter", "administrator"] as const;

/** The demonstration's four people: whom one can be, and what each comes for. */
export function DemoPeople({ next }: { next: string }) {
  const t = useTranslations("access.demo");
  const roles = useTranslations("frame.who.roles");
  const failureText = useFailureText();
  const signIn = useAccessCall(() => next);
  return (
    <Block title={t("title")} sub={t("sub")} className="demo-people">
      <ul className="facts">
        {PEOPLE.map((role) => (
          <li key={role}>
            <span>
              <b>{roles(role)}</b>
              <br />
              {t(`sees.${role}`)}
            </span>
            <Button
              variant="secondary"
              aria-label={t("signInAs", { role: roles(role) })}
              aria-disabled={signIn.isRunning}
              onClick={() => signIn.run({ url: "/api/auth/sign-in/demo", body: { role } })}
            >
              {t("signIn")}
            </Button>
          </li>
        ))}
      </ul>
      {signIn.failure && (
        <Note tone="error" alert>
          {failureText(signIn.failure)}
        </Note>
      )}
    </Block>
  );
}
