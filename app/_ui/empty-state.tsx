import type { ReactNode } from "react";

/** Nothing to show: why, and the one thing to do about it. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      <p>{children}</p>
      {action}
    </div>
  );
}
