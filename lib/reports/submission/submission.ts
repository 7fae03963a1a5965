import type { Names } from "@/db/schema/registers";
import type { Changes } from "@/db/schema/submission";
import type { Month, MonthState } from "@/lib/domain/month";
import type { CountryHead, Limited, Stamp } from "@/lib/reports/asked";
import type { Problem, Recognised } from "@/lib/submissions/read/reading";
import type { Warning } from "@/lib/submissions/warnings/warnings";
import type { Explain } from "./explain";

export type Place = { code: string; name: string };
export type Label = { code: string; names: Names };

/** One submission as the list shows it. Times are ISO. */
export type SubmissionRow = {
  id: number;
  state: "draft" | "committed" | "discarded";
  source: "page" | "form" | "api" | "command" | "revert" | "demo";
  by: string;
  at: string;
  committedAt: string | null;
  version: number | null;
  fileName: string | null;
  size: number | null;
  /** The original can be fetched. */
  hasFile: boolean;
  rows: number;
  problems: number;
  changes: Changes | null;
  months: Month[];
  /** The first three by name, and how many there are. */
  municipalities: Limited<Place>;
  /** What it undid, and what undid it. */
  revertsId: number | null;
  revertedById: number | null;
  reason: string | null;
};

/** Newest first, at most 100. */
export type HistoryReport = Stamp & {
  country: CountryHead;
  deadlineDay: number;
  lockDay: number;
  submissions: Limited<SubmissionRow>;
  /** Real labels to show an example with. */
  example: { municipality: string; areas: Label[]; channels: Label[] };
};

/** A count that a file changes. Null is "not reported". */
export type ChangedCell = {
  municipality: Place;
  month: Month;
  area: Label;
  channel: Label;
  before: number | null;
  after: number | null;
};

/** The sums of one sheet at one time. The share is of the measure digital; null where the sheet is incomplete. */
export type SheetSums = { total: number; digital: number; share: number | null; complete: boolean };

/** One municipality's month, before and after. `before` is null where nothing was reported. */
export type SheetEffect = {
  municipality: Place;
  month: Month;
  state: MonthState;
  changes: Changes;
  before: SheetSums | null;
  after: SheetSums;
};

/** Declared cells of a channel that the file leaves out: asked once per channel. */
export type AbsentCells = {
  channel: Label;
  cells: number;
  months: Month[];
  municipalities: Limited<Place>;
  /** What holds now: this file's answer, or what was answered before; null has never been asked and counts as missing. */
  answer: "zero" | "missing" | null;
};

/** An empty count in the file where a count stands: it stays. */
export type KeptCell = { municipality: Place; month: Month; area: Label; channel: Label; standing: number };

/** What a file changes, over all its sheets. `cells` are those in months that stood before; a new sheet is in `sheets` only. */
export type FileEffect = {
  changes: Changes;
  digest: string;
  sheets: Limited<SheetEffect>;
  cells: Limited<ChangedCell>;
  absent: AbsentCells[];
  kept: Limited<KeptCell>;
  /** Final months of which counts that stand are changed or withdrawn: a reason is required. */
  finalMonths: Month[];
};

/** Null is without a rank. */
export type RankMove = { municipality: Place; before: number | null; after: number | null };

/** What a file does to the ranking by digital share in the twelve months to a month, over the `of` that are ranked then. */
export type RankingEffect = {
  month: Month;
  ranks: Limited<RankMove>;
  /** The only municipality of the file, where its rank stays as it is. */
  stays: RankMove | null;
  of: number;
  /** The joint share, where it moves by a tenth of a percentage point. */
  joint: { before: number; after: number } | null;
};

/** A figure that looks unusual beside the year before it, by name. */
export type FigureWarning = Omit<Warning, "municipalityId" | "areaSlot" | "channelSlots"> & {
  municipality: Place;
  area: Label | null;
  channels: Label[];
};

/** The sum of the file's counts, and of the same cells as they stand now. */
export type Sums = { file: number; stored: number };

/** Everything that the page of one submission says. `effect` is null where problems stop the file, and once it is no draft. */
export type SubmissionReport = Stamp & {
  country: CountryHead;
  lockDay: number;
  submission: SubmissionRow;
  recognised: Recognised | null;
  /** What the codes in `recognised` are called. */
  labels: { areas: Label[]; channels: Label[]; municipalities: Place[] };
  /** What a draft asks its reader. */
  explain: Explain | null;
  /** `count` are all of them, `lines` how many lines the shown ones are on. */
  problems: Limited<Problem> & { lines: number };
  /** What is odd in the file itself. Of a committed one: what was taken over all the same. */
  warnings: Limited<Problem>;
  /** What is unusual about the figures; `digest` names all warnings together, null where there are none to accept. */
  unusual: Limited<FigureWarning> & { digest: string | null };
  effect: FileEffect | null;
  /** Null where no month of the latest twelve final ones changes. */
  ranking: RankingEffect | null;
  sums: Sums | null;
  /** Cells of a revert that have changed since and could not be put back. */
  notPutBack: ChangedCell[];
};
