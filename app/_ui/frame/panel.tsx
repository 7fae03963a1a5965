"use client";

import { ChevronDownIcon } from "@navikt/aksel-icons";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/** A button that opens a panel under itself. Escape, a click elsewhere or leaving it with the keyboard closes it. */
export function Panel({
  trigger,
  label,
  children,
}: {
  trigger: ReactNode;
  label: string;
  children: (close: () => void) => ReactNode;
}) {
  const { open, setOpen, anchor, button, close } = usePanel();
  const id = useId();
  return (
    <div className="panel-anchor" ref={anchor}>
      <button
        ref={button}
        type="button"
        className="pick"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
        <ChevronDownIcon className="icon" aria-hidden />
      </button>
      {open && (
        <div id={id} className="pop" role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** Open or closed, and the four ways out. */
export function usePanel() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { open, setOpen, anchor, button, close };
}
