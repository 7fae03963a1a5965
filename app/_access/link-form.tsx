"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { Note } from "@/app/_ui/note";
import { type AccessFailure, askAccess } from "@/lib/api/ask-access";
import { ChoosePassword } from "./choose-password";
import { SecondFactorForm } from "./second-factor-form";
import { useFailureText } from "./use-failure-text";

export type Holder = { kind: "setup" | "invitation" | "reset"; name: string | null; email: string | null };

/** Whoever has just made the first account brings the first file. */
const NEXT = { setup: "/dk/submissions", invitation: "/", reset: "/" };

/** Looks at the link in the address, and lets its holder choose a password; says so where the link is no longer good. */
export function LinkForm({ page }: { page: "setup" | "password" }) {
  const t = useTranslations("access.link");
  const failureText = useFailureText();
  const secret = useSecret();
  const [asksMore, setAsksMore] = useState(false);
  const holder = useQuery<Holder, AccessFailure>({
    queryKey: ["access-link", secret],
    queryFn: () => askAccess("/api/access/links", { body: { secret } }),
    enabled: Boolean(secret),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (secret === null || holder.isLoading) return <p className="access-note muted">{t("looking")}</p>;
  if (secret === "" || holder.error?.code === "not-found" || holder.error?.code === "invalid")
    return (
      <div className="access-note">
        <EmptyState title={t("goneTitle")} action={<a href="/sign-in">{t("toSignIn")}</a>}>
          {t(`gone.${page}`)}
        </EmptyState>
      </div>
    );
  if (!holder.data)
    return (
      <div className="access-note">
        <Note tone="error" alert>
          {holder.error ? failureText(holder.error) : t("looking")}
        </Note>
      </div>
    );
  const next = NEXT[holder.data.kind];
  return (
    <div className="access-ways">
      {asksMore ? (
        <SecondFactorForm next={next} />
      ) : (
        <ChoosePassword secret={secret} holder={holder.data} next={next} onSecondFactor={() => setAsksMore(true)} />
      )}
    </div>
  );
}

/** The secret is the address's fragment, which no server sees; null until the browser has said it. */
function useSecret(): string | null {
  return useSyncExternalStore<string | null>(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash.slice(1),
    () => null,
  );
}
