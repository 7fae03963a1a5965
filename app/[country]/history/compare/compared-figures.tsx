import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatNumber, formatPoints, formatShare, formatSigned, formatWindow, sentenceCase } from "@/lib/i18n/format";
import type { ComparedWindow, ComparisonReport, WindowFigures } from "@/lib/reports/history/comparison";
import { useVersionName } from "./use-version-name";

/** The key figures as both versions have them. */
export function ComparedFigures({ report }: { report: ComparisonReport }) {
  const t = useTranslations("history.compare.figures");
  const ofTable = useTranslations("table");
  const name = useVersionName();
  return (
    <Block title={t("title")} sub={t("sub")} id="figures">
      {report.windows.length === 0 ? (
        <p className="muted">{t("none")}</p>
      ) : (
        <ScrollRegion label={ofTable("region", { name: t("title") })}>
          <table className="ds-table figures-table">
            <caption className="vh">{t("title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("figure")}</th>
                <th scope="col" className="num">
                  {sentenceCase(name(report.from))}
                </th>
                <th scope="col" className="num">
                  {sentenceCase(name(report.to))}
                </th>
                <th scope="col" className="num">
                  {t("difference")}
                </th>
              </tr>
            </thead>
            {report.windows.map((window) => (
              <Window key={window.month} window={window} place={report.municipality?.name ?? null} />
            ))}
          </table>
        </ScrollRegion>
      )}
    </Block>
  );
}

function Window({ window, place }: { window: ComparedWindow; place: string | null }) {
  const t = useTranslations("history.compare.figures");
  const locale = useLocale();
  const { country, municipality } = window;
  const title = formatWindow(locale, { kind: "rolling12", end: window.month }, "long");
  return (
    <tbody>
      <tr className="group">
        <th colSpan={4} scope="rowgroup">
          {sentenceCase(title)}
        </th>
      </tr>
      <ShareRow name={t("joint")} before={country.before?.share} after={country.after?.share} />
      <ShareRow name={t("jointSelf")} before={country.before?.selfService} after={country.after?.selfService} />
      <CountRow name={t("complete")} before={country.before} after={country.after} />
      {municipality && (
        <ShareRow
          name={t("share", { name: place ?? "" })}
          before={municipality.before?.share}
          after={municipality.after?.share}
        />
      )}
    </tbody>
  );
}

type ShareRowProps = { name: string; before: number | null | undefined; after: number | null | undefined };

function ShareRow({ name, before, after }: ShareRowProps) {
  const t = useTranslations("history.compare.figures");
  const locale = useLocale();
  const shown = (share: number | null | undefined) => (share == null ? t("noShare") : formatShare(locale, share, 2));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{shown(before)}</td>
      <td className="num">{shown(after)}</td>
      <td className="num">
        {before != null && after != null && t("points", { points: formatPoints(locale, after - before, 2) })}
      </td>
    </tr>
  );
}

type CountRowProps = { name: string; before: WindowFigures | null; after: WindowFigures | null };

function CountRow({ name, before, after }: CountRowProps) {
  const t = useTranslations("history.compare.figures");
  const locale = useLocale();
  const shown = (of: WindowFigures | null) =>
    of ? t("overOf", { over: formatNumber(locale, of.over), of: formatNumber(locale, of.of) }) : t("noShare");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{shown(before)}</td>
      <td className="num">{shown(after)}</td>
      <td className="num">{before && after && formatSigned(locale, after.over - before.over)}</td>
    </tr>
  );
}
