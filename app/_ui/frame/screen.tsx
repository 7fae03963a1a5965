"use client";

import type { ReactNode } from "react";
import { useNavigate } from "./navigating";

/** A page inside the frame: the sticky bar with what is shown, then the content, paler while the next one is coming. */
export function Screen({ bar, children }: { bar?: ReactNode; children: ReactNode }) {
  const { pending } = useNavigate();
  return (
    <>
      {bar}
      <main id="m" tabIndex={-1} aria-busy={pending} data-pending={pending || undefined}>
        {children}
      </main>
    </>
  );
}
