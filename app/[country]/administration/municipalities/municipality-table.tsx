import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { inhabitantsIn } from "@/lib/domain/country-rollup";
import { formatNumber } from "@/lib/i18n/format";
import type { RegisteredMunicipality } from "@/lib/reports/administration/municipalities";
import { usePeriod } from "../use-period";
import { MunicipalityButton } from "./municipality-form";

type MunicipalityTableProps = {
  country: string;
  rows: readonly RegisteredMunicipality[];
  seenVersion: number;
  today: string;
  canWrite: boolean;
};

export function MunicipalityTable({ country, rows, seenVersion, today, canWrite }: MunicipalityTableProps) {
  const t = useTranslations("administration.municipalities");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const period = usePeriod();
  const people = ({ inhabitants }: RegisteredMunicipality) =>
    inhabitantsIn(
      new Map(Object.entries(inhabitants).map(([year, count]) => [Number(year), count])),
      Number(today.slice(0, 4)),
    );
  return (
    <ScrollRegion label={ofTable("region", { name: t("title") })}>
      <table className="ds-table entry-table">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col">{t("region")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col" className="num">
              {t("inhabitants")}
            </th>
            {canWrite && (
              <th scope="col">
                <span className="vh">{t("actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="keep">
                {row.name}
                <span className="two">
                  {[
                    row.code,
                    period(row.validFrom, row.validTo),
                    ...(row.successor ? [t("became", { code: row.successor })] : []),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </th>
              <td className="keep">{row.region ?? "–"}</td>
              <td className="keep">{row.kind ?? "–"}</td>
              <td className="num">{formatNumber(locale, people(row))}</td>
              {canWrite && (
                <td>
                  <div className="row-actions">
                    <MunicipalityButton {...{ country, seenVersion, today }} municipality={row} />
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
