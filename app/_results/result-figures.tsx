import type { ReactNode } from "react";
import { Change } from "@/app/_ui/change";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { KeyFigure } from "@/app/_ui/key-figures";
import { Verdict } from "@/app/_ui/verdict";
import type { Measure } from "@/lib/domain/share";
import {
  formatLarge,
  formatNumber,
  formatPercentage,
  formatPoints,
  formatShare,
  formatSigned,
  largeNumber,
  percentSign,
} from "@/lib/i18n/format";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { Coverage, KeyFigures as Figures, Change as ShareChange, ShareFigure } from "@/lib/reports/figures";
import { listed } from "./reasons";
import type { ResultWords } from "./translation";

type FigureProps = { words: ResultWords; answered: AnsweredWindow; figures: Figures };

/** A share with its change in a year, or what stands beside it. */
export function ShareKeyFigure({ words, term, colour, figure, note, bounds }: ShareKeyFigureProps) {
  const { t, locale } = words;
  if (figure.share === null) {
    if (!bounds) return <KeyFigure term={term} colour={colour} value={t("noValue")} word note={note} />;
    const between = `${formatPercentage(locale, bounds.low)}–${formatPercentage(locale, bounds.high)}`;
    return <KeyFigure term={term} colour={colour} value={between} unit={percentSign(locale).trim()} note={note} />;
  }
  return (
    <KeyFigure
      term={term}
      colour={colour}
      value={formatPercentage(locale, figure.share)}
      unit={percentSign(locale).trim()}
      note={note ?? (figure.change && <YearChange words={words} change={figure.change} />)}
    />
  );
}

type ShareKeyFigureProps = {
  words: ResultWords;
  term: string;
  colour: "digital" | "selfservice";
  figure: ShareFigure;
  note?: ReactNode;
  /** Between which shares an incomplete month lies. */
  bounds?: { low: number; high: number } | null;
};

export function YearChange({
  words: { t, locale },
  change,
  of,
}: {
  words: ResultWords;
  change: ShareChange;
  of?: number;
}) {
  const values = {
    points: formatPoints(locale, change.difference),
    b: (text: ReactNode) => <Change value={change.difference}>{text}</Change>,
  };
  if (of === undefined || change.over === of) return t.rich("inAYear", values);
  return t.rich("inAYearOver", { ...values, over: change.over });
}

/** The change in a year; without one for a series break it says so, and who is left out of a joint one. */
export function YearNote({ words, figures, of, measure = "digital" }: YearNoteProps) {
  const { t, locale } = words;
  const { change } = measure === "digital" ? figures.digital : figures.selfService;
  if (figures.noChange) return t("noYearChange");
  if (!change) return null;
  const names = figures.broken.slice(0, FEW).map(({ name }) => name);
  const more = figures.broken.length - names.length;
  return (
    <>
      <YearChange words={words} change={change} of={of} />
      {names.length > 0 && (
        <>
          , {t("without", { names: listed(locale, more > 0 ? [...names, t("otherPlaces", { count: more })] : names) })}
        </>
      )}
    </>
  );
}

type YearNoteProps = { words: ResultWords; figures: Figures; of?: number; measure?: Measure };

const FEW = 3;

/** How far from the expected path, and the verdict in one word. */
export function DistanceFigure({ words, answered, figures }: FigureProps) {
  const { t, locale } = words;
  const { verdict, path, distance } = figures;
  const reason = verdict.word === "none" ? t(`noVerdict.${verdict.reason}`) : null;
  const beside =
    path === null ? t("noPath", { measure: answered.measure }) : t("pathShare", { share: formatShare(locale, path) });
  const note = (
    <>
      <Verdict word={verdict.word} /> {reason ?? beside}
    </>
  );
  if (distance === null) return <KeyFigure term={t("figures.distance")} value={t("noValue")} word note={note} />;
  return (
    <KeyFigure term={t("figures.distance")} value={formatPoints(locale, distance)} unit={t("points")} note={note} />
  );
}

/** How many inquiries of the window must move before the next target is reached. */
export function MissingFigure({ words, answered, figures, monthly = false }: FigureProps & { monthly?: boolean }) {
  const { t, locale } = words;
  const { nextTarget, missingInquiries, total } = figures;
  if (!nextTarget || missingInquiries === null || total === null) {
    const note = nextTarget ? t("noVerdict.incomplete") : missingTarget(t, answered, figures);
    return <KeyFigure term={t("figures.missingNoTarget")} value={t("noValue")} word note={note} />;
  }
  const { value, unit } = largeNumber(locale, missingInquiries);
  const kind = answered.window === "month" ? "month" : "year";
  const note =
    monthly && kind === "year"
      ? t("perMonth", { count: formatNumber(locale, Math.ceil(missingInquiries / 12)) })
      : t("missingOf", { kind, total: formatLarge(locale, total, 1) });
  return (
    <KeyFigure
      term={t("figures.missing", { target: formatShare(locale, nextTarget.share, 0) })}
      value={value}
      unit={unit}
      note={note}
    />
  );
}

function missingTarget(t: ResultWords["t"], { measure }: AnsweredWindow, { path }: Figures): string {
  return path === null && measure === "self_service" ? t("noPath", { measure }) : t("targetPassed");
}

/** What an inquiry costs on average, over the priced channels, and how many of the inquiries those are. */
export function CostFigure({ words, country, figures }: { words: ResultWords; country: string; figures: Figures }) {
  const { t, locale } = words;
  const { cost } = figures;
  if (!cost || cost.perInquiry === null || cost.coverage === null) {
    return (
      <KeyFigure
        term={t("figures.cost")}
        value={t("noValue")}
        word
        note={cost ? t("noVerdict.incomplete") : t("noPrices")}
      />
    );
  }
  const link = (text: ReactNode) => <KeptLink href={`/${country}/method#cost`}>{text}</KeptLink>;
  return (
    <KeyFigure
      term={t("figures.cost")}
      value={formatNumber(locale, cost.perInquiry / 100, 2)}
      unit={t("kroner")}
      note={
        <>
          {cost.change && (
            <>
              <Change value={cost.change.difference} better="down">
                {t("costChange", { change: formatSigned(locale, cost.change.difference / 100, 2) })}
              </Change>
              <br />
            </>
          )}
          {t.rich("costCoverage", { share: formatShare(locale, cost.coverage, 0), link })}
        </>
      }
    />
  );
}

/** Over how many municipalities the joint figure stands. */
export function CompleteFigure({ words: { t, locale }, coverage }: { words: ResultWords; coverage: Coverage }) {
  const link = (text: ReactNode) => <a href="#unjoint">{text}</a>;
  return (
    <KeyFigure
      term={t("figures.complete")}
      value={formatNumber(locale, coverage.over)}
      note={t.rich("completeNote", { of: formatNumber(locale, coverage.of), link })}
    />
  );
}
