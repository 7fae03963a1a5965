import { useTranslations } from "next-intl";

const KNOWN = ["revoked", "invalid", "forbidden"] as const;

/** Why a key was not made or revoked, in the reader's language. */
export function useKeyFailure(): (failure: string) => string {
  const t = useTranslations("keys.failures");
  return (failure) => t(KNOWN.find((known) => known === failure) ?? "other");
}
