"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { FileButton } from "./file-button";
import { UploadFailure } from "./upload-failure";
import { useFileUpload } from "./use-file-upload";

/** Where a file is chosen, or dropped. */
export function FileDrop({ country }: { country: string }) {
  const t = useTranslations("submission.upload");
  const upload = useFileUpload(country);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, entered: boolean) => {
    event.preventDefault();
    setOver(entered);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const [file] = event.dataTransfer.files;
    if (file) upload.submit(file);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut; the button does the same */}
      <div
        className="drop"
        data-over={over || undefined}
        onDragEnter={(event) => drag(event, true)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={drop}
      >
        <div>
          <b>{over ? t("drop") : t("title")}</b>
          <span>{t("sub")}</span>
        </div>
        <FileButton label={t("choose")} upload={upload} />
      </div>
      <UploadFailure failure={upload.failure} />
    </>
  );
}
