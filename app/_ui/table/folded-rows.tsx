"use client";

import { type ReactNode, useState } from "react";

/** Rows behind a button in their place; once opened they stay. On paper they always stand. */
export function FoldedRows({ label, columns, children }: { label: string; columns: number; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {!open && (
        <tbody className="fold">
          <tr>
            <td />
            <td colSpan={columns - 1}>
              <button type="button" className="link" onClick={() => setOpen(true)}>
                {label}
              </button>
            </td>
          </tr>
        </tbody>
      )}
      <tbody className="folded" data-open={open}>
        {children}
      </tbody>
    </>
  );
}
