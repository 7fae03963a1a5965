"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Note } from "./note";

/** In the block that failed: what happened, a way on, and a code to tell us. */
export function ErrorState({ title, children, code, onRetry }: ErrorStateProps) {
  const t = useTranslations("states");
  return (
    <Note tone="error" alert>
      <b>{title ?? t("failedTitle")}.</b> {children ?? t("failed")} {t("filtersKept")}
      <br />
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
      {onRetry && code && " · "}
      {code && t("errorCode", { code })}
    </Note>
  );
}

type ErrorStateProps = { title?: string; children?: ReactNode; code?: string; onRetry?: () => void };
