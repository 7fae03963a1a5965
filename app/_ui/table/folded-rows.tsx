"use client";

import { type ReactNode, useState } from "react";

/** Rows behind a button in their place; once opened they stay. */
export function FoldedRows({ label, columns, children }: { label: string; columns: number; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return <tbody>{children}</tbody>;
  return (
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
  );
}
