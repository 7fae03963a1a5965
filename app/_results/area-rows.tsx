"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ShareAxis, ShareBar } from "@/app/_ui/share-bar";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import type { Measure } from "@/lib/domain/share";
import { formatNumber, formatPercentage, formatPoints, formatShare } from "@/lib/i18n/format";

/** An area as its table shows it; shares are 0..1, null is no value. */
export type AreaLine = {
  code: string;
  name: string;
  field: string;
  wave: number;
  share: number | null;
  countryShare: number | null;
  change: number | null;
  /** There is no change, since a series break stands in between. */
  broken: boolean;
  missing: number | null;
};

const FIRST = 8;

/** The areas by missing inquiries: the first eight, and the rest on demand. On paper all that are on the screen. */
export function AreaRows({ lines, caption, target, compare, measure }: AreaRowsProps) {
  const t = useTranslations("results");
  const region = useTranslations("table");
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <ScrollRegion label={region("region", { name: caption })}>
        <table className="ds-table areas">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.area")}</th>
              <th scope="col" className="hide-s">
                {t("columns.field")}
              </th>
              <th scope="col" className="pic">
                {measure === "digital" ? t("columns.share") : t("columns.shareSelf")}
                {target !== null && <ShareAxis target={target} label={formatShare(locale, target, 0)} />}
              </th>
              <th scope="col" className="num">
                %
              </th>
              <th scope="col" className="num hide-s">
                {compare ? t("columns.countryShort") : t("columns.change")}
              </th>
              {target !== null && (
                <th scope="col" className="num sorted">
                  {t("columns.missing")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <AreaRow key={line.code} line={line} target={target} compare={compare} measure={measure} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {lines.length > FIRST && (
        <p className="more">
          <span className="muted">{t("areas.some", { shown: shown.length, count: lines.length })}</span>{" "}
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("areas.fewer") : t("areas.all", { count: lines.length })}
          </button>
        </p>
      )}
    </>
  );
}

type AreaRowsProps = {
  lines: readonly AreaLine[];
  caption: string;
  /** 0..1; null where the measure has no target. */
  target: number | null;
  /** Beside the country's share rather than the area's own change. */
  compare: boolean;
  measure: Measure;
};

type AreaRowProps = Pick<AreaRowsProps, "target" | "compare" | "measure"> & { line: AreaLine };

function AreaRow({ line, target, compare, measure }: AreaRowProps) {
  const t = useTranslations("results");
  const locale = useLocale();
  const second = compare ? line.countryShare : line.change;
  const without = !compare && line.broken ? t("seriesBreakCell") : "–";
  const secondText =
    second === null ? without : compare ? formatPercentage(locale, second) : formatPoints(locale, second);
  return (
    <tr>
      <th scope="row" className="keep">
        {line.name} {line.wave > 0 && <Tag>{t("wave", { wave: line.wave })}</Tag>}
      </th>
      <td className="hide-s">{line.field}</td>
      <td className="pic">
        {line.share !== null && (
          <ShareBar
            share={line.share}
            token={measure === "digital" ? "digital" : "selfservice"}
            target={target}
            compare={compare ? line.countryShare : null}
          />
        )}
      </td>
      <td className="num">{line.share === null ? "–" : formatPercentage(locale, line.share)}</td>
      <td className="num muted hide-s">{secondText}</td>
      {target !== null && (
        <td className="num mis">{line.missing === null ? "–" : formatNumber(locale, line.missing)}</td>
      )}
    </tr>
  );
}
