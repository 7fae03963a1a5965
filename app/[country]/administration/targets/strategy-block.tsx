import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { formatShare } from "@/lib/i18n/format";
import type { Strategy } from "@/lib/reports/administration/strategies";
import { SwitchButton } from "./switch-button";
import { TargetActions } from "./target-form";

type StrategyBlockProps = {
  country: string;
  seenVersion: number;
  strategies: readonly string[];
  strategy: Strategy;
  canWrite: boolean;
};

/** One strategy: whether it is switched on, and its targets by year. */
export function StrategyBlock({ strategy: { strategy, active, targets }, canWrite, ...rest }: StrategyBlockProps) {
  const t = useTranslations("administration.targets");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const share = (shareBp: number) => formatShare(locale, shareBp / 10_000, shareBp % 100 === 0 ? 0 : 2);
  return (
    <Block
      title={
        <>
          {strategy} <Tag>{t(active ? "on" : "off")}</Tag>
        </>
      }
      sub={t(active ? "onText" : "offText")}
      tools={canWrite && <SwitchButton {...{ ...rest, strategy, active }} />}
    >
      <ScrollRegion label={ofTable("region", { name: strategy })}>
        <table className="ds-table entry-table">
          <caption className="vh">{strategy}</caption>
          <thead>
            <tr>
              <th scope="col">{t("year")}</th>
              <th scope="col">{t("share")}</th>
              <th scope="col">{t("of")}</th>
              <th scope="col">{t("source")}</th>
              {canWrite && (
                <th scope="col">
                  <span className="vh">{t("actions")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.id}>
                <th scope="row">
                  {target.year}
                  <span className="two">{t(`kinds.${target.kind}`)}</span>
                </th>
                <td>
                  {share(target.shareBp)}
                  {!target.comparable && <span className="two">{t("notJudged")}</span>}
                </td>
                <td className="keep">
                  {t(`measures.${target.measure}`)}
                  <span className="two">{target.municipalityName ?? t("joint")}</span>
                </td>
                <td className="keep">
                  <span className="two">{target.source}</span>
                  {target.note && <span className="two">{target.note[locale]}</span>}
                </td>
                {canWrite && (
                  <td>
                    <TargetActions {...rest} target={{ ...target, strategy }} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Block>
  );
}
