import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/app/_ui/note";
import { differenceUrl, problemFileUrl } from "@/lib/api/queries";
import type { SubmissionReport } from "@/lib/reports/submission/submission";
import type { Answers } from "../answers";
import { Tally } from "../tally";
import { AbsentQuestions } from "./absent-questions";
import { CommitBar } from "./commit-bar";
import { DownloadLink } from "./download-link";
import { Effect } from "./effect";
import { Explain } from "./explain";
import { KeptCells } from "./kept-cells";
import { ProblemTable } from "./problem-table";
import { ReadingList } from "./reading-list";
import { SeenWarnings } from "./seen";
import { ticksOf, Warnings } from "./warnings";

/** A file that is read and not yet saved: what is wrong, how it was read, what it would change. */
export function Draft({
  report,
  answers,
  canWrite,
}: {
  report: SubmissionReport;
  answers: Answers;
  canWrite: boolean;
}) {
  const t = useTranslations("submission");
  const { submission, problems, recognised, effect, unusual } = report;
  const asked = { country: report.country.code, locale: useLocale() };
  const hasFindings = problems.count > 0;
  // What hinders saving anyway is mended first: until then a warning is only listed.
  const ticks = hasFindings ? [] : ticksOf(report);
  const changes = effect?.changes ?? { new: 0, changed: 0, withdrawn: 0 };
  return (
    <SeenWarnings>
      <RowTally report={report} />
      {canWrite && report.explain && <Explain id={submission.id} asked={report.explain} />}
      {hasFindings ? (
        <div className="cols side">
          <ProblemTable
            problems={problems}
            warnings={report.warnings}
            tools={
              submission.hasFile && (
                <DownloadLink href={problemFileUrl(submission.id, asked)} label={t("problems.withColumn")} />
              )
            }
          />
          {recognised && <ReadingList recognised={recognised} labels={report.labels} />}
        </div>
      ) : null}
      {ticks.length > 0 && <Warnings report={report} />}
      {effect && effect.absent.length > 0 && <AbsentQuestions absent={effect.absent} answers={answers} />}
      {effect && effect.sheets.count > 0 && (
        <Effect
          country={report.country.code}
          effect={effect}
          ranking={report.ranking}
          download={differenceUrl(submission.id, { ...asked, answers })}
        />
      )}
      {effect && effect.kept.count > 0 && <KeptCells kept={effect.kept} />}
      {!hasFindings && recognised && <ReadingList recognised={recognised} labels={report.labels} />}
      {canWrite && (
        <CommitBar
          question={{
            country: report.country.code,
            id: submission.id,
            problems: problems.count,
            counts: changes.new + changes.changed + changes.withdrawn,
            withdrawn: changes.withdrawn,
            digest: effect?.digest ?? null,
            answers,
            finalMonths: effect?.finalMonths ?? [],
            ticks,
            warnings: unusual.digest,
          }}
        />
      )}
      {!canWrite && <ReadOnly />}
    </SeenWarnings>
  );
}

function RowTally({ report: { submission, problems, warnings, unusual } }: { report: SubmissionReport }) {
  const t = useTranslations("submission.tally");
  const count = warnings.count + unusual.count;
  return (
    <Tally
      label={t("label")}
      parts={[
        { count: submission.rows, label: t("rows", { count: submission.rows }) },
        { count: Math.max(0, submission.rows - problems.lines), label: t("inOrder") },
        { count: problems.count, label: t("problems"), tone: "error" },
        ...(count > 0 ? [{ count, label: t("warnings"), tone: "warn" as const }] : []),
      ]}
    />
  );
}

function ReadOnly() {
  const t = useTranslations("submission.start");
  return (
    <div className="after">
      <Note tone="warn">
        <b>{t("readOnlyTitle")}.</b> {t("readOnly")}
      </Note>
    </div>
  );
}
