import type { ReactNode } from "react";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { formatMonthSpan, sentenceCase } from "@/lib/i18n/format";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { ResultWords } from "./translation";

/** What stands under the sentence: the window, whatever else, how final it is, and what counts as digital. */
export function stampOf(
  { t, locale }: ResultWords,
  answered: AnsweredWindow,
  country: string,
  more: ReactNode[],
): ReactNode[] {
  return [
    sentenceCase(formatMonthSpan(locale, answered.from, answered.month)),
    ...more,
    answered.state === "final" ? t("final") : answered.state === "preliminary" ? t("preliminary") : t("open"),
    <KeptLink key="digital" href={`/${country}/method#digital`}>
      {t("whatIsDigital")}
    </KeptLink>,
  ];
}
