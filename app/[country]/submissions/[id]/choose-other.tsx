"use client";

import { useTranslations } from "next-intl";
import { FileButton } from "../file-button";
import { UploadFailure } from "../upload-failure";
import { useFileUpload } from "../use-file-upload";

/** Another file instead of this one, which stays a draft. */
export function ChooseOther({ country }: { country: string }) {
  const t = useTranslations("submission.upload");
  const upload = useFileUpload(country);
  return (
    <>
      <FileButton variant="secondary" label={t("chooseOther")} upload={upload} />
      <UploadFailure failure={upload.failure} />
    </>
  );
}
