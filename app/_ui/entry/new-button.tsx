"use client";

import { PlusIcon } from "@navikt/aksel-icons";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";

/** Opens the dialog in which something new is entered. */
export function NewButton({ label, form }: { label: string; form: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <PlusIcon className="icon" aria-hidden />
        {label}
      </Button>
      {open && form(() => setOpen(false))}
    </>
  );
}
