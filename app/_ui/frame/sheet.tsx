"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { XMarkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

/** A dialog at an edge of a narrow screen: filters from below, the menu from the right. */
export function Sheet({
  title,
  placement,
  open,
  onClose,
  className = "",
  children,
}: {
  title: string;
  placement: "bottom" | "right";
  open: boolean;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("frame");
  const id = useId();
  return (
    <Dialog
      className={`sheet ${className}`}
      placement={placement}
      open={open}
      onClose={onClose}
      closeButton={false}
      aria-labelledby={id}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="head">
        <h2 id={id}>{title}</h2>
        <Button variant="tertiary" className="quiet" icon aria-label={t("close")} onClick={onClose}>
          <XMarkIcon className="icon" aria-hidden />
        </Button>
      </div>
      {open && children}
    </Dialog>
  );
}
