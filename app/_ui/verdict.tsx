import {
  ArrowDownIcon,
  ArrowUpIcon,
  CheckmarkIcon,
  CircleBrokenIcon,
  ExclamationmarkTriangleIcon,
  XMarkIcon,
} from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type VerdictWord = "reached" | "not_reached" | "ahead" | "on_path" | "behind" | "none" | "warning" | "error";

const LOOKS = {
  reached: { tone: "good", Icon: CheckmarkIcon },
  not_reached: { tone: "behind", Icon: XMarkIcon },
  ahead: { tone: "good", Icon: ArrowUpIcon },
  on_path: { tone: "good", Icon: CheckmarkIcon },
  behind: { tone: "behind", Icon: ArrowDownIcon },
  none: { tone: "none", Icon: CircleBrokenIcon },
  warning: { tone: "warn", Icon: ExclamationmarkTriangleIcon },
  error: { tone: "error", Icon: XMarkIcon },
} as const;

/** One word with its mark and colour; other text may stand in the word's place, such as "September mangler". */
export function Verdict({ word, children }: { word: VerdictWord; children?: ReactNode }) {
  const t = useTranslations("verdict");
  const { tone, Icon } = LOOKS[word];
  return (
    <span className="verdict" data-v={tone}>
      <Icon className="icon" aria-hidden />
      {children ?? t(word)}
    </span>
  );
}
