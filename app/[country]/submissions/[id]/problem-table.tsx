import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Verdict } from "@/app/_ui/verdict";
import { formatNumber } from "@/lib/i18n/format";
import type { SubmissionReport } from "@/lib/reports/submission/submission";
import type { Problem } from "@/lib/submissions/read/reading";
import { useProblemText } from "./use-problem-text";

/** Everything that is wrong with a file or worth a look: where, what it says, what to do. */
export function ProblemTable({
  problems,
  warnings,
  tools,
}: Pick<SubmissionReport, "problems" | "warnings"> & { tools?: ReactNode }) {
  const t = useTranslations("submission.problems");
  const locale = useLocale();
  const title = problems.count === 0 ? "titleWarnings" : warnings.count === 0 ? "titleProblems" : "title";
  const shown = problems.rows.length;
  return (
    <Block title={t(title)} sub={t("sub")} tools={tools}>
      <ScrollRegion label={t("caption")}>
        <table className="ds-table problems stack">
          <caption className="vh">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("kind")}</th>
              <th scope="col">{t("where")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("what")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.rows.map((problem) => (
              <Row key={keyOf(problem)} problem={problem} kind="error" />
            ))}
            {warnings.rows.map((problem) => (
              <Row key={`w ${keyOf(problem)}`} problem={problem} kind="warning" />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {problems.count > shown && (
        <p className="source">
          {t("more", { shown: formatNumber(locale, shown), count: formatNumber(locale, problems.count) })}
        </p>
      )}
    </Block>
  );
}

function keyOf({ sheet, line, column, code, value }: Problem): string {
  return [sheet, line, column, code, value].join(" ");
}

function Row({ problem, kind }: { problem: Problem; kind: "error" | "warning" }) {
  const { message, hint } = useProblemText()(problem);
  return (
    <tr>
      <td>
        <Verdict word={kind} />
      </td>
      <td className="where">
        <b>
          <Line problem={problem} />
        </b>
        <ColumnName problem={problem} />
      </td>
      <td>{problem.value !== null && <Written value={problem.value} kind={kind} />}</td>
      <td className="what">
        {message}
        {hint && <span className="two">{hint}</span>}
      </td>
    </tr>
  );
}

function Line({ problem: { sheet, line } }: { problem: Problem }) {
  const t = useTranslations("submission.problems");
  if (line === null) return sheet ? t("wholeSheet", { sheet }) : t("wholeFile");
  return sheet ? t("inSheet", { sheet, line: String(line) }) : t("line", { line: String(line) });
}

function ColumnName({ problem: { column, header } }: { problem: Problem }) {
  const t = useTranslations("submission.problems");
  if (!column) return null;
  return <span className="two">{header ? t("columnNamed", { column, header }) : t("column", { column })}</span>;
}

function Written({ value, kind }: { value: string; kind: "error" | "warning" }) {
  const t = useTranslations("submission.problems");
  if (value === "") return <span className="muted">{t("nothing")}</span>;
  return <code className={kind === "error" ? "bad" : "odd"}>{value}</code>;
}
