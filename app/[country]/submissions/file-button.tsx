"use client";

import { Button } from "@digdir/designsystemet-react";
import { UploadIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { FileUpload } from "./use-file-upload";

/** Opens the machine's own file dialog; what is chosen is read at once. */
export function FileButton({
  label,
  variant = "primary",
  upload: { submit, reading },
}: {
  label: string;
  variant?: "primary" | "secondary";
  upload: FileUpload;
}) {
  const t = useTranslations("submission.upload");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()} aria-disabled={reading !== null}>
        <UploadIcon className="icon" aria-hidden />
        {reading === null ? label : t("reading", { name: reading })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) submit(file);
          event.target.value = ""; // so that the same file, corrected, can be chosen again
        }}
      />
    </>
  );
}
