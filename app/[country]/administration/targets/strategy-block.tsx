import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { EntryTable } from "@/app/_ui/entry/entry-table";
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
      <EntryTable
        title={strategy}
        columns={[t("year"), t("share"), t("of"), t("source")]}
        actions={canWrite ? t("actions") : null}
      >
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
      </EntryTable>
    </Block>
  );
}
