import type { Reading } from "@/lib/submissions/read/reading";
import { inWords } from "./problem-messages";

/** How a file was read, in words: what the arrival of a file and an explanation of it are answered with. */
export function understood(
  { recognised, rows, problems, problemCount, warnings }: Reading,
  headers: Headers,
  figures: readonly object[] = [],
) {
  const { months, municipalities, ...how } = recognised;
  return {
    recognised: how,
    ...{ rows, problems: inWords(problems, headers), problemCount },
    warnings: [...inWords(warnings, headers), ...figures],
    ...{ months, municipalities },
  };
}
