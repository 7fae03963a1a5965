import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { lifeAddress } from "@/app/_words/life-address";
import { formatMonth, formatNumber, formatSigned, sentenceCase } from "@/lib/i18n/format";
import type { ChangedCell } from "@/lib/reports/submission/submission";
import { Delta } from "./delta";

/** Every count that stands otherwise afterwards, old and new. */
export function ChangedCells({ country, cells, caption }: ChangedCellsProps) {
  const t = useTranslations("submission.effect");
  const places = new Set(cells.map(({ municipality }) => municipality.code)).size;
  return (
    <ScrollRegion label={caption}>
      <table className="ds-table stack diff">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            {places > 1 && <th scope="col">{t("municipality")}</th>}
            <th scope="col">{t("area")}</th>
            <th scope="col">{t("channel")}</th>
            <th scope="col" className="num">
              {t("beforeAfter")}
            </th>
            <th scope="col" className="num">
              {t("difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <Row
              key={`${cell.municipality.code} ${cell.month} ${cell.area.code} ${cell.channel.code}`}
              country={country}
              cell={cell}
              withPlace={places > 1}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type ChangedCellsProps = { country: string; cells: readonly ChangedCell[]; caption: string };
type RowProps = { country: string; cell: ChangedCell; withPlace: boolean };

function Row({ country, cell, withPlace }: RowProps) {
  const t = useTranslations("submission.effect");
  const locale = useLocale();
  const { before, after } = cell;
  const count = (value: number | null) => (value === null ? t("notReported") : formatNumber(locale, value));
  return (
    <tr>
      <td>{sentenceCase(formatMonth(locale, cell.month))}</td>
      {withPlace && <td>{cell.municipality.name}</td>}
      <td className="name">
        <Link href={lifeOf(country, cell)}>{cell.area.names[locale]}</Link>
      </td>
      <td>{cell.channel.names[locale]}</td>
      <td className="num">
        <Delta before={count(before)} after={count(after)} />
      </td>
      {/* From or to nothing there is no difference: what was not reported is not zero. */}
      <td className="num">{before !== null && after !== null && formatSigned(locale, after - before)}</td>
    </tr>
  );
}

/** What the count has been before. */
function lifeOf(country: string, { municipality, month, area, channel }: ChangedCell): string {
  return lifeAddress(country, { municipality: municipality.code, month, area: area.code, channel: channel.code });
}
