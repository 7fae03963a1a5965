import { useLocale, useTranslations } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
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
  const locale = useLocale();
  const period = usePeriod();
  const fieldName = (code: string | null) => rest.fields.find(({ value }) => value === code)?.label ?? "–";
  return (
    <EntryTable
      title={t("title")}
      columns={[t("area"), t("field"), t("mandatory"), t("kle")]}
      actions={canWrite ? t("actions") : null}
    >
      {areas.map((area) => (
        <tr key={area.code}>
          <th scope="row" className="keep">
            {area.names[locale]}
            <span className="two">{[area.code, period(area.validFrom, area.validTo)].filter(Boolean).join(", ")}</span>
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
    </EntryTable>
  );
}
