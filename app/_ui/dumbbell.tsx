import { useLocale, useTranslations } from "next-intl";
import { formatPercentage, formatPoints } from "@/lib/i18n/format";
import { channelToken } from "./charts/channel-colours";

export type DumbbellRow = { channel: string; name: string; share: number; compare: number };

/** A municipality's shares beside the country's: a filled point for its own, a ring for the country. */
export function Dumbbell({ rows, own, caption }: { rows: readonly DumbbellRow[]; own: string; caption: string }) {
  const t = useTranslations("table");
  const locale = useLocale();
  const scale = Math.max(0.1, ...rows.flatMap(({ share, compare }) => [share, compare])) * 1.12;
  return (
    <table className="dumb">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("channel")}</th>
          <td />
          <th scope="col" className="num">
            {own}
          </th>
          <th scope="col" className="num hide-s">
            {t("difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.channel}>
            <th scope="row">{row.name}</th>
            <td>
              <Points row={row} scale={scale} />
            </td>
            <td className="num">{formatPercentage(locale, row.share)}</td>
            <td className="num muted hide-s">{formatPoints(locale, row.share - row.compare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Points({ row, scale }: { row: DumbbellRow; scale: number }) {
  const [own, country] = [row.share, row.compare].map((share) => `${((100 * share) / scale).toFixed(2)}%`);
  const colour = `var(${channelToken(row.channel, "point")})`;
  return (
    <svg aria-hidden="true">
      <line x1="0" x2="100%" y1="10" y2="10" stroke="var(--kb-line)" />
      <line x1={own} x2={country} y1="10" y2="10" stroke={colour} strokeWidth="3" opacity=".35" />
      <circle cx={country} cy="10" r="4.5" fill="var(--kb-page)" stroke="var(--kb-ink-3)" strokeWidth="1.8" />
      <circle cx={own} cy="10" r="5.5" fill={colour} />
    </svg>
  );
}
