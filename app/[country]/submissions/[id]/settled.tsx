import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { monthState } from "@/lib/domain/month";
import { formatNumber } from "@/lib/i18n/format";
import type { SubmissionReport } from "@/lib/reports/submission/submission";
import { Tally } from "../tally";
import { ChangedCells } from "./changed-cells";
import { ReadingList } from "./reading-list";
import { Receipt } from "./receipt";
import { RevertButton } from "./revert-button";
import { AcceptedWarnings } from "./warnings";

/** A submission that is saved or set aside: its receipt, and the way to undo it. */
export function Settled({ report, canWrite }: { report: SubmissionReport; canWrite: boolean }) {
  const t = useTranslations("submission");
  const { submission, country, recognised } = report;
  const { state, version, revertedById, changes } = submission;
  const finalMonths = submission.months.filter((month) => monthState(month, report.today, report.lockDay) === "final");
  const canRevert = canWrite && state === "committed" && version !== null && revertedById === null;
  return (
    <>
      {state === "committed" && (
        <div className="after">
          <Receipt report={report}>
            {canRevert && <RevertButton country={country.code} id={submission.id} finalMonths={finalMonths} />}
          </Receipt>
        </div>
      )}
      {changes && state === "committed" && (
        <Tally
          label={t("effect.title")}
          parts={(["new", "changed", "unchanged", "withdrawn"] as const).map((kind) => ({
            count: changes[kind],
            label: t(`tally.${kind}`),
          }))}
        />
      )}
      <AcceptedWarnings report={report} />
      <NotPutBack report={report} />
      {recognised && <ReadingList recognised={recognised} labels={report.labels} />}
      <p className="after">
        <Link href={`/${country.code}/submissions`}>{t("receipt.another")}</Link>
      </p>
    </>
  );
}

function NotPutBack({ report: { notPutBack, country } }: { report: SubmissionReport }) {
  const t = useTranslations("submission.revert");
  const locale = useLocale();
  const count = notPutBack.length;
  if (count === 0) return null;
  return (
    <Block title={t("notPutBack", { count, number: formatNumber(locale, count) })} sub={t("notPutBackSub")}>
      <ChangedCells country={country.code} cells={notPutBack} caption={t("caption")} />
    </Block>
  );
}
