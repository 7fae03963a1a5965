import { CostFigure, DistanceFigure, MissingFigure, ShareKeyFigure, YearChange } from "@/app/_results/result-figures";
import type { ResultWords } from "@/app/_results/translation";
import { KeyFigures } from "@/app/_ui/key-figures";
import { formatShare } from "@/lib/i18n/format";
import type { ShareFigure } from "@/lib/reports/figures";
import type { MunicipalityReport } from "@/lib/reports/municipality";

/** The key figures of one municipality, the shares beside the country's. */
export function MunicipalityFigures({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const { answered, figures, countryFigures, country } = report;
  return (
    <KeyFigures>
      <ShareKeyFigure
        words={words}
        term={words.t("figures.digital")}
        colour="digital"
        figure={figures.digital}
        note={<Beside words={words} own={figures.digital} country={countryFigures.digital} />}
      />
      <ShareKeyFigure
        words={words}
        term={words.t("figures.selfService")}
        colour="selfservice"
        figure={figures.selfService}
        note={<Beside words={words} own={figures.selfService} country={countryFigures.selfService} />}
      />
      <DistanceFigure words={words} answered={answered} figures={figures} />
      <MissingFigure words={words} answered={answered} figures={figures} monthly />
      <CostFigure words={words} country={country.code} figures={figures} />
    </KeyFigures>
  );
}

function Beside({ words, own, country }: { words: ResultWords; own: ShareFigure; country: ShareFigure }) {
  const { t, locale } = words;
  return (
    <>
      {own.change && (
        <>
          <YearChange words={words} change={own.change} />
          <br />
        </>
      )}
      {country.share !== null && t("countryShare", { share: formatShare(locale, country.share) })}
    </>
  );
}
