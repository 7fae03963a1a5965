"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/app/_ui/note";
import type { UploadFailureCode } from "./use-file-upload";

export function UploadFailure({ failure }: { failure: UploadFailureCode | null }) {
  const t = useTranslations("submission.upload");
  if (!failure) return null;
  return (
    <div className="after">
      <Note tone="error" alert>
        <b>{t("failed")}</b> {t(`failures.${failure}`)}
      </Note>
    </div>
  );
}
