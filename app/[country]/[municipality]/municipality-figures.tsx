import { CostFigure, DistanceFigure, MissingFigure, ShareKeyFigure, YearNote } from "@/app/_results/result-figures";
import type { ResultWords } from "@/app/_results/translation";
import { KeyFigures } from "@/app/_ui/key-figures";
import type { Measure } from "@/lib/domain/share";
import { formatShare } from "@/lib/i18n/format";
import type { KeyFigures as Figures, ShareFigure } from "@/lib/reports/figures";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

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
        note={<Beside words={words} own={figures} country={countryFigures.digital} measure="digital" />}
      />
      <ShareKeyFigure
        words={words}
        term={words.t("figures.selfService")}
        colour="selfservice"
        figure={figures.selfService}
        bounds={answered.measure === "self_service" ? bounds : null}
        note={<Beside words={words} own={figures} country={countryFigures.selfService} measure="self_service" />}
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

type BesideProps = { words: ResultWords; own: Figures; country: ShareFigure; measure: Measure };

function Beside({ words, own, country, measure }: BesideProps) {
  const { t, locale } = words;
  const { change } = measure === "digital" ? own.digital : own.selfService;
  return (
    <>
      {(change || own.noChange) && (
        <>
          <YearNote words={words} figures={own} measure={measure} />
          <br />
        </>
      )}
      {country.share !== null && t("countryShare", { share: formatShare(locale, country.share) })}
    </>
  );
}
