"use client";

import { useTranslations } from "next-intl";
import { useAccessCall } from "../use-access-call";

/** Ends the session on the server, and opens the first page anew: the frame around it is another one then. */
export function SignOutButton() {
  const t = useTranslations("frame.who");
  const signOut = useAccessCall(() => "/");
  return (
    <button
      type="button"
      className="link"
      aria-disabled={signOut.isRunning}
      onClick={() => signOut.run({ url: "/api/auth/sign-out" })}
    >
      {signOut.failure ? t("notSignedOut") : t("signOut")}
    </button>
  );
}
