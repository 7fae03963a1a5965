import { CostFigure, DistanceFigure, MissingFigure, ShareKeyFigure, YearChange } from "@/app/_results/result-figures";
import type { ResultWords } from "@/app/_results/translation";
import { KeyFigures } from "@/app/_ui/key-figures";
import { formatShare } from "@/lib/i18n/format";
import type { ShareFigure } from "@/lib/reports/figures";
import type { MunicipalityReport } from "@/lib/reports/municipality";

/** The key figures of one municipality, the shares beside the country's. */
export function MunicipalityFigures({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const { answered, figures, countryFigures, country } = report;
  const bounds = boundsOf(report);
  return (
    <KeyFigures>
      <ShareKeyFigure
        words={words}
        term={words.t("figures.digital")}
        colour="digital"
        figure={figures.digital}
        bounds={answered.measure === "digital" ? bounds : null}
        note={<Beside words={words} own={figures.digital} country={countryFigures.digital} />}
      />
      <ShareKeyFigure
        words={words}
        term={words.t("figures.selfService")}
        colour="selfservice"
        figure={figures.selfService}
        bounds={answered.measure === "self_service" ? bounds : null}
        note={<Beside words={words} own={figures.selfService} country={countryFigures.selfService} />}
      />
      <DistanceFigure words={words} answered={answered} figures={figures} />
      <MissingFigure words={words} answered={answered} figures={figures} monthly />
      <CostFigure words={words} country={country.code} figures={figures} />
    </KeyFigures>
  );
}

/** Of the answered month; a longer window has none. */
function boundsOf({ answered, series }: MunicipalityReport): { low: number; high: number } | null {
  const point = answered.window === "month" ? series.month.find(({ month }) => month === answered.month) : undefined;
  return point?.low == null || point.high === null ? null : { low: point.low, high: point.high };
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
