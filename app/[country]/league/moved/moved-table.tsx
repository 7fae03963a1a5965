import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ResultWords } from "@/app/_results/translation";
import { Change } from "@/app/_ui/change";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { FoldedRows } from "@/app/_ui/table/folded-rows";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatPercentage, formatPoints } from "@/lib/i18n/format";
import type { MovedReport, MovedRow } from "@/lib/reports/league/moved";
import { folded } from "../fold";
import { MoveAxis, MoveBar, type MoveScale, moveScale } from "./move-bar";

type TableProps = { moved: MovedReport; own: string | null; caption: string; words: ResultWords };

const COLUMNS = 8;

/** The largest climbers and fallers and the reader's own stand open, the rest on demand. */
export async function MovedTable({ moved, own, caption, words }: TableProps) {
  const [t, region] = [await getTranslations("moved"), await getTranslations("table")];
  const { rows, joint } = moved;
  const facts = { scale: moveScale(rows), joint: joint?.change ?? null, country: moved.country.code };
  const place = rows.findIndex(({ code }) => code === own);
  const shown = (from: number, to: number): ReactNode =>
    rows.slice(from, to + 1).map((row) => <Row key={row.code} {...{ row, facts, words, isOwn: row.code === own }} />);
  return (
    <ScrollRegion label={region("region", { name: caption })}>
      <table className="ds-table league moves">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="num rk">
              {t("column.rank")}
            </th>
            <th scope="col">{t("column.name")}</th>
            <th scope="col" className="pic">
              <span className="vh">{t("column.picture")}</span>
              <MoveAxis
                {...facts}
                label={t("column.joint", { points: formatPoints(words.locale, joint?.change ?? 0) })}
              />
            </th>
            <th scope="col" className="num" aria-sort="descending">
              {t("column.change")}
            </th>
            <th scope="col" className="num hide-s">
              {t("column.interval")}
            </th>
            <th scope="col" className="num hide-s">
              {t("column.before")}
            </th>
            <th scope="col" className="num hide-s">
              {t("column.after")}
            </th>
            <th scope="col" className="num hide-s">
              {t("column.months")}
            </th>
          </tr>
        </thead>
        {folded(rows.length, place < 0 ? null : place, { top: 10, bottom: 10 }).map(({ from, to, folded: isFolded }) =>
          isFolded ? (
            <FoldedRows key={from} label={t("fold", { from: from + 1, to: to + 1 })} columns={COLUMNS}>
              {shown(from, to)}
            </FoldedRows>
          ) : (
            <tbody key={from}>{shown(from, to)}</tbody>
          ),
        )}
      </table>
    </ScrollRegion>
  );
}

type RowProps = {
  row: MovedRow;
  facts: { scale: MoveScale; joint: number | null; country: string };
  words: ResultWords;
  isOwn: boolean;
};

async function Row({ row, facts: { scale, joint, country }, words: { locale }, isOwn }: RowProps) {
  const t = await getTranslations("moved");
  return (
    <tr className={isOwn ? "own" : undefined}>
      <td className="num rk">
        {row.rank}
        {row.tied && <span className="shared">=</span>}
      </td>
      <th scope="row" className="keep">
        <KeptLink href={`/${country}/${row.code}`}>{row.name}</KeptLink> {isOwn && <Tag>{t("own")}</Tag>}
      </th>
      <td className="pic">
        <MoveBar row={row} scale={scale} joint={joint} />
      </td>
      <td className="num share">
        {row.sure === "none" ? (
          formatPoints(locale, row.change)
        ) : (
          <Change value={row.change}>{formatPoints(locale, row.change)}</Change>
        )}
        {row.sure === "none" && <span className="unsure">{t("unsure")}</span>}
      </td>
      <td className="num hide-s muted nowrap">
        {t("between", { low: formatPoints(locale, row.low), high: formatPoints(locale, row.high) })}
      </td>
      <td className="num hide-s">{formatPercentage(locale, row.before)}</td>
      <td className="num hide-s">{formatPercentage(locale, row.after)}</td>
      <td className="num hide-s muted">{row.months}</td>
    </tr>
  );
}
