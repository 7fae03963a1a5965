"use client";

import { PencilIcon, TrashIcon } from "@navikt/aksel-icons";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";

type RowActionsProps = {
  words: { change: string; changeOf: string; endOf: string };
  /** What opens; each closes itself. */
  change: (close: () => void) => ReactNode;
  end: (close: () => void) => ReactNode;
};

/** Change it, or take it away: two buttons, each with its dialog. */
export function RowActions({ words, change, end }: RowActionsProps) {
  const [open, setOpen] = useState<"change" | "end" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="row-actions">
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={words.changeOf}
        onClick={() => setOpen("change")}
      >
        <PencilIcon className="icon" aria-hidden />
        {words.change}
      </Button>
      <Button
        variant="tertiary"
        className="quiet"
        icon
        aria-haspopup="dialog"
        aria-label={words.endOf}
        onClick={() => setOpen("end")}
      >
        <TrashIcon className="icon" aria-hidden />
      </Button>
      {open === "change" && change(close)}
      {open === "end" && end(close)}
    </div>
  );
}
