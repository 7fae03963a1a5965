import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { useChangeParts } from "@/app/_words/use-change-parts";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import type { SheetEffect, SheetSums } from "@/lib/reports/submission/submission";
import { Delta } from "./delta";

/** Each municipality's month with its sums before and after, the digital share among them. */
export function SheetEffects({ sheets }: { sheets: readonly SheetEffect[] }) {
  const t = useTranslations("submission.sheets");
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table stack diff">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sheet")}</th>
            <th scope="col">{t("counts")}</th>
            <th scope="col" className="num">
              {t("total")}
            </th>
            <th scope="col" className="num">
              {t("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <Row key={`${sheet.municipality.code} ${sheet.month}`} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ sheet: { municipality, month, state, changes, before, after } }: { sheet: SheetEffect }) {
  const t = useTranslations("submission.sheets");
  const locale = useLocale();
  const parts = useChangeParts();
  const share = (sums: SheetSums) => (sums.share === null ? t("noShare") : formatShare(locale, sums.share));
  const total = (sums: SheetSums) => formatNumber(locale, sums.total);
  return (
    <tr>
      <th scope="row" className="name">
        {municipality.name}, {formatMonth(locale, month)} {before === null && <Tag>{t("new")}</Tag>}{" "}
        {state === "preliminary" && <Tag>{t("preliminary")}</Tag>}
      </th>
      <td>{parts(changes)}</td>
      <td className="num" data-label={t("total")}>
        <Delta before={before && before.total !== after.total ? total(before) : null} after={total(after)} />
      </td>
      <td className="num" data-label={t("share")}>
        <Delta before={before && share(before) !== share(after) ? share(before) : null} after={share(after)} />
      </td>
    </tr>
  );
}
