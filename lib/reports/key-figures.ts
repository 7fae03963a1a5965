import type { BothWindows } from "@/db/queries/both-windows";
import type { CountryRegisters } from "@/db/queries/country-registers";
import { expectedShare, nextTarget } from "@/lib/domain/path";
import { type Measure, measured, share, type WindowSum } from "@/lib/domain/share";
import { missingInquiries, type Verdict, verdict } from "@/lib/domain/verdict";
import { windowOf } from "./answered-window";
import type { AnsweredWindow } from "./asked";
import { changeOf } from "./change";
import { costFigure } from "./cost-figure";
import type { KeyFigures, NoChange, Place, ShareFigure } from "./figures";
import { pathTargets } from "./strategy";

/** The sums behind the key figures. `both` is null where no change can be taken. */
export type WindowFacts = {
  sum: WindowSum & { byChannel: (number | null)[] };
  both: BothWindows | null;
  enough: boolean;
  noChange: NoChange | null;
  /** Who is left out of `both` for a series break. */
  broken: Place[];
  /** False for a municipality that leaves out a core channel: its share would win by what it does not count. */
  comparable: boolean;
};

/** The five key figures of a window, of the country or of one municipality. */
export function keyFigures(facts: WindowFacts, answered: AnsweredWindow, registers: CountryRegisters): KeyFigures {
  const { sum } = facts;
  const both = answered.state === "final" ? facts.both : null; // a change is taken from final months only
  const targets = pathTargets(registers, answered.measure);
  const window = windowOf(answered);
  const value = share(sum, answered.measure);
  const path = expectedShare(targets, window);
  const next = nextTarget(targets, window);
  return {
    digital: shareFigure(sum, both, "digital"),
    selfService: shareFigure(sum, both, "self_service"),
    path,
    distance: value === null || path === null ? null : value - path,
    verdict: verdictOf(facts, answered, registers),
    nextTarget: next && { year: next.year, share: next.shareBp / 10_000, shareBp: next.shareBp },
    gap: value === null || !next ? null : next.shareBp / 10_000 - value,
    missingInquiries:
      value === null || !next ? null : missingInquiries(measured(sum, answered.measure), sum.total, next.shareBp),
    total: sum.complete ? sum.total : null,
    cost: costFigure(sum.complete ? sum.byChannel : [], both, registers),
    noChange: answered.state === "final" ? facts.noChange : null,
    broken: both ? facts.broken : [],
  };
}

function verdictOf(
  { sum, enough, comparable }: WindowFacts,
  answered: AnsweredWindow,
  registers: CountryRegisters,
): Verdict {
  const targets = pathTargets(registers, answered.measure);
  if (sum.complete && targets.length > 0 && !comparable) return { word: "none", reason: "not-comparable" };
  return verdict(sum, {
    targets,
    window: windowOf(answered),
    measure: answered.measure,
    state: answered.state,
    enough,
  });
}

function shareFigure(sum: WindowSum, both: BothWindows | null, measure: Measure): ShareFigure {
  return {
    share: share(sum, measure),
    carrying: measured(sum, measure),
    total: sum.total,
    change: both && changeOf(both, (pooled) => measured(pooled, measure)),
  };
}
