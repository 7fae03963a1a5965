import { useLocale, useTranslations } from "next-intl";
import { formatPercentage, formatPoints } from "@/lib/i18n/format";
import { channelColour } from "./charts/channel-colours";

/** A channel's share of the window (0..1), and its change in a year where that is known. */
export type MixRow = { code: string; name: string; digital: boolean; share: number; change: number | null };

/** Beside the stacked bars: the channels in the stack's order from the top, with a sum over each half. */
export function MixList({ rows, window, caption }: { rows: readonly MixRow[]; window: string; caption: string }) {
  const t = useTranslations("table");
  const fromTop = rows.toReversed();
  return (
    <table className="mixlist">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{window}</th>
          <th scope="col" className="num">
            %
          </th>
          <th scope="col" className="num">
            {t("oneYear")}
          </th>
        </tr>
      </thead>
      <Half title={t("notDigital")} rows={fromTop.filter(({ digital }) => !digital)} />
      <Half title={t("digital")} rows={fromTop.filter(({ digital }) => digital)} gap />
    </table>
  );
}

function Half({ title, rows, gap = false }: { title: string; rows: readonly MixRow[]; gap?: boolean }) {
  const locale = useLocale();
  const share = rows.reduce((sum, row) => sum + row.share, 0);
  const known = rows.every(({ change }) => change !== null);
  const change = known ? rows.reduce((sum, row) => sum + (row.change ?? 0), 0) : null;
  return (
    <tbody>
      <tr className={gap ? "sum gap" : "sum"}>
        <th scope="row">{title}</th>
        <td>{formatPercentage(locale, share)}</td>
        <td>{change === null ? "–" : formatPoints(locale, change)}</td>
      </tr>
      {rows.map((row) => (
        <tr key={row.code}>
          <th scope="row">
            <i data-colour={channelColour(row.code)} />
            {row.name}
          </th>
          <td>{formatPercentage(locale, row.share)}</td>
          <td className="muted">{row.change === null ? "–" : formatPoints(locale, row.change)}</td>
        </tr>
      ))}
    </tbody>
  );
}
