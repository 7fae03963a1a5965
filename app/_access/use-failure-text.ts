"use client";

import { useTranslations } from "next-intl";
import type { AccessFailure } from "@/lib/api/ask-access";

/** What the sign-in's own codes are to a reader. */
const KNOWN = {
  INVALID_EMAIL_OR_PASSWORD: "wrong",
  INVALID_EMAIL: "wrong",
  INVALID_PASSWORD: "wrongPassword",
  PASSWORD_SHORT: "short",
  PASSWORD_TOO_SHORT: "short",
  PASSWORD_LONG: "long",
  PASSWORD_TOO_LONG: "long",
  PASSWORD_GUESSABLE: "guessable",
  INVALID_CODE: "code",
  INVALID_BACKUP_CODE: "recovery",
  INVALID_TWO_FACTOR_COOKIE: "again",
  ACCOUNT_TEMPORARILY_LOCKED: "locked",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "locked",
  unauthenticated: "again",
  forbidden: "place",
  "too-large": "long",
  unreachable: "unreachable",
} as const;

/** Why a call of the sign-in or the account was refused, in words. */
export function useFailureText(): (failure: AccessFailure) => string {
  const t = useTranslations("access.failures");
  return ({ code, seconds }) => {
    if (code === "WAIT") return seconds === null ? t("waitSome") : t("wait", { seconds });
    return t(code in KNOWN ? KNOWN[code as keyof typeof KNOWN] : "other");
  };
}
