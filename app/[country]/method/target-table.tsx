import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatShare } from "@/lib/i18n/format";
import type { TargetRow } from "@/lib/reports/figures";

/** Every target with who says so; those on another base carry why they are not judged. */
export function TargetTable({ targets }: { targets: readonly TargetRow[] }) {
  const t = useTranslations("method.path");
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table stack prose-table">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("measure")}</th>
            <th scope="col" className="num">
              {t("share")}
            </th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <Row key={`${target.strategy} ${target.year} ${target.kind}`} target={target} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ target }: { target: TargetRow }) {
  const t = useTranslations("method.path");
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        {t(target.kind)} {target.municipality && <Tag>{t("own", { municipality: target.municipality })}</Tag>}{" "}
        {!target.comparable && <Tag>{t("notJudged")}</Tag>}
      </th>
      <td>{target.year}</td>
      <td className="num">{formatShare(locale, target.share, Number.isInteger(target.shareBp / 100) ? 0 : 1)}</td>
      <td>
        <b>{target.strategy}</b>
        <span className="line">{target.source}</span>
        {target.note && <span className="two">{target.note[locale]}</span>}
      </td>
    </tr>
  );
}
