import { useLocale, useTranslations } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
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
  const locale = useLocale();
  const period = usePeriod();
  const people = ({ inhabitants }: RegisteredMunicipality) =>
    inhabitantsIn(
      new Map(Object.entries(inhabitants).map(([year, count]) => [Number(year), count])),
      Number(today.slice(0, 4)),
    );
  return (
    <EntryTable
      title={t("title")}
      columns={[t("municipality"), t("region"), t("kind"), { number: t("inhabitants") }]}
      actions={canWrite ? t("actions") : null}
    >
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
    </EntryTable>
  );
}
