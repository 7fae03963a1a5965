import {
  CompleteFigure,
  CostFigure,
  DistanceFigure,
  MissingFigure,
  ShareKeyFigure,
  YearNote,
} from "@/app/_results/result-figures";
import type { ResultWords } from "@/app/_results/translation";
import { KeyFigures } from "@/app/_ui/key-figures";
import type { OverviewReport } from "@/lib/reports/overview/overview";

/** The key figures of a country in one window. */
export function CountryFigures({ report, words }: { report: OverviewReport; words: ResultWords }) {
  const { answered, figures, coverage, country } = report;
  const { digital, selfService } = figures;
  return (
    <KeyFigures columns={6}>
      <ShareKeyFigure
        words={words}
        term={words.t("figures.digital")}
        colour="digital"
        figure={digital}
        note={<YearNote words={words} figures={figures} of={coverage.over} />}
      />
      <ShareKeyFigure
        words={words}
        term={words.t("figures.selfService")}
        colour="selfservice"
        figure={selfService}
        note={<YearNote words={words} figures={figures} measure="self_service" />}
      />
      <DistanceFigure words={words} answered={answered} figures={figures} />
      <MissingFigure words={words} answered={answered} figures={figures} />
      <CostFigure words={words} country={country.code} figures={figures} />
      <CompleteFigure words={words} coverage={coverage} />
    </KeyFigures>
  );
}
