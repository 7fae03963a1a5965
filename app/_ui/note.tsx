import { CheckmarkIcon, ExclamationmarkTriangleIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";

const ICONS = {
  info: InformationSquareIcon,
  good: CheckmarkIcon,
  warn: ExclamationmarkTriangleIcon,
  error: ExclamationmarkTriangleIcon,
};

/** A remark in the text's flow. `alert` has it read out when it appears. */
export function Note({ tone = "info", alert = false, children }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className="note" data-v={tone === "info" ? undefined : tone} role={alert ? "alert" : undefined}>
      <Icon className="icon" aria-hidden />
      <span>{children}</span>
    </div>
  );
}

type NoteProps = { tone?: keyof typeof ICONS; alert?: boolean; children: ReactNode };
