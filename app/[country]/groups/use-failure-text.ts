import { useTranslations } from "next-intl";
import type { CalendarFailure } from "@/app/_calendar/use-calendar-action";

const REASONS = ["code-taken", "has-events"] as const;

/** Why a group was not saved, in the reader's language. */
export function useFailureText(): (failure: CalendarFailure) => string {
  const t = useTranslations("groups.failures");
  return ({ code, reason }) => t(REASONS.find((known) => known === reason) ?? code);
}
