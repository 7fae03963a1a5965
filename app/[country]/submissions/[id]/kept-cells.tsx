import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { formatMonth, formatNumber, sentenceCase } from "@/lib/i18n/format";
import type { FileEffect } from "@/lib/reports/submission/submission";

/** Empty fields of the file where a count stands, which stays. */
export function KeptCells({ kept }: Pick<FileEffect, "kept">) {
  const t = useTranslations("submission");
  const locale = useLocale();
  const n = (count: number) => formatNumber(locale, count);
  return (
    <Block title={t("kept.title", { count: kept.count, number: n(kept.count) })} sub={t("kept.sub")}>
      <ScrollRegion label={t("kept.caption")}>
        <table className="ds-table stack diff">
          <caption className="vh">{t("kept.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("effect.month")}</th>
              <th scope="col">{t("effect.municipality")}</th>
              <th scope="col">{t("effect.area")}</th>
              <th scope="col">{t("effect.channel")}</th>
              <th scope="col" className="num">
                {t("kept.standing")}
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.rows.map(({ month, municipality, area, channel, standing }) => (
              <tr key={`${month} ${municipality.code} ${area.code} ${channel.code}`}>
                <td>{sentenceCase(formatMonth(locale, month))}</td>
                <td>{municipality.name}</td>
                <td className="name">{area.names[locale]}</td>
                <td>{channel.names[locale]}</td>
                <td className="num">{n(standing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {kept.count > kept.rows.length && (
        <p className="source">{t("kept.more", { shown: n(kept.rows.length), count: n(kept.count) })}</p>
      )}
    </Block>
  );
}
