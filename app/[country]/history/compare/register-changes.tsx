import { useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { Tag } from "@/app/_ui/tag";
import { Became } from "@/app/_words/became";
import { useRegisterWords } from "@/app/_words/use-register-words";
import type { ComparisonReport } from "@/lib/reports/history/comparison";

/** What changed in the registers, in words. */
export function RegisterChanges({ report: { registers } }: { report: ComparisonReport }) {
  const t = useTranslations("history.compare.registers");
  const words = useRegisterWords();
  const shown = registers.rows.length;
  return (
    <Block
      id="registers"
      title={t("title", { count: registers.count })}
      sub={shown < registers.count ? t("limited", { shown }) : t("sub")}
    >
      {shown > 0 && (
        <ul className="told">
          {registers.rows.map((change) => {
            const { what, before, after } = words(change);
            return (
              <li key={JSON.stringify(change)}>
                <Tag>{t(`names.${change.register}`)}</Tag>
                <span>
                  {what} {after !== undefined && <Became before={before} after={after} nothing={t("nothing")} />}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Block>
  );
}
