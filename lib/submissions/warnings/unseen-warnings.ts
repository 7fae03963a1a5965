import { AppError } from "@/lib/errors";
import type { Problem } from "@/lib/submissions/read/reading";
import type { Warning } from "./warnings";
import { warningsDigest } from "./warnings-of-difference";

/** True, or the digest of the warnings that somebody has seen: then no others are taken over. */
export type Acceptance = boolean | string;

/** What is unusual and was not said to be right. */
export class UnseenWarnings extends AppError {
  constructor(
    readonly figures: readonly Warning[],
    readonly file: readonly Problem[],
  ) {
    const warningCount = figures.length + file.length;
    const message = `The file has ${warningCount} warnings. Where they are right, send acceptWarnings and a reason.`;
    super("conflict", message, { reason: "warnings", warningCount, warningsDigest: warningsDigest(figures, file) });
  }
}

/** Refuses what is unusual, unless somebody says that it is right. */
export function refuseUnseen(figures: readonly Warning[], file: readonly Problem[], accepted: Acceptance): void {
  if (figures.length + file.length === 0 || accepted === true) return;
  if (accepted !== warningsDigest(figures, file)) throw new UnseenWarnings(figures, file);
}
