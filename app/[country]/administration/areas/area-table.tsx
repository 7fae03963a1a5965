import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatDate } from "@/lib/i18n/format";
import { usePeriod } from "../use-period";
import { AreaButton, type AreaFormProps, type KnownArea } from "./area-form";

type AreaTableProps = Pick<AreaFormProps, "country" | "fields" | "seenVersion"> & {
  areas: readonly KnownArea[];
  canWrite: boolean;
};

/** The areas by their slots, which is the order in which they came. */
export function AreaTable({ areas, canWrite, ...rest }: AreaTableProps) {
  const t = useTranslations("administration.areas");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const period = usePeriod();
  const fieldName = (code: string | null) => rest.fields.find(({ value }) => value === code)?.label ?? "–";
  return (
    <ScrollRegion label={ofTable("region", { name: t("title") })}>
      <table className="ds-table entry-table">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area")}</th>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("mandatory")}</th>
            <th scope="col">{t("kle")}</th>
            {canWrite && (
              <th scope="col">
                <span className="vh">{t("actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.code}>
              <th scope="row" className="keep">
                {area.names[locale]}
                <span className="two">
                  {[area.code, period(area.validFrom, area.validTo)].filter(Boolean).join(", ")}
                </span>
              </th>
              <td className="keep">{fieldName(area.field)}</td>
              <td className="keep">
                {area.wave > 0 ? t("wave", { wave: area.wave }) : t("noWave")}
                {area.mandatoryFrom && <span className="two">{formatDate(locale, area.mandatoryFrom)}</span>}
              </td>
              <td>{area.kle ?? "–"}</td>
              {canWrite && (
                <td>
                  <div className="row-actions">
                    <AreaButton area={area} {...rest} />
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
