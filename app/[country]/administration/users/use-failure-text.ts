import { useTranslations } from "next-intl";

const KNOWN = [
  ...["email-taken", "self", "last-administrator", "closed", "open"],
  ...["invalid", "forbidden", "not-found"],
] as const;

/** Why a user was not changed, in the reader's language. */
export function useFailureText(): (failure: string) => string {
  const t = useTranslations("users.failures");
  return (failure) => t((KNOWN.find((known) => known === failure) ?? "other") as "other");
}
