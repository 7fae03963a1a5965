"use client";

import { PencilIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";

/** Opens the dialog in which one row is changed; `label` says which. */
export function ChangeButton({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const t = useTranslations("administration.form");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        <PencilIcon className="icon" aria-hidden />
        {t("change")}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
