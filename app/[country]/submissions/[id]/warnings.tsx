import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { formatNumber } from "@/lib/i18n/format";
import { warningText } from "@/lib/i18n/warning-text";
import type { FigureWarning, SubmissionReport } from "@/lib/reports/submission/submission";
import type { Problem } from "@/lib/submissions/read/reading";
import { Tick } from "./tick";
import { useProblemText } from "./use-problem-text";

type Found = Pick<SubmissionReport, "warnings" | "unusual">;

/** From so many on, one tick for all of them stands below. */
const ONE_FOR_ALL = 8;
const REST = "rest";

/** The names of the ticks that saving waits for: one per warning, and one for those that are not shown. */
export function ticksOf({ warnings, unusual }: Found): string[] {
  const shown = [...warnings.rows.map(fileKey), ...unusual.rows.map(figureKey)];
  return warnings.count + unusual.count > shown.length ? [...shown, REST] : shown;
}

/** What looks unusual in a draft, in words, each with a tick that says that it is right. */
export function Warnings({ report }: { report: Found }) {
  const t = useTranslations("submission.warnings");
  const locale = useLocale();
  const { count, shown } = countsOf(report);
  const n = (value: number) => formatNumber(locale, value);
  const ticks = ticksOf(report);
  return (
    <Block title={t("title", { count, number: n(count) })} sub={t("sub", { count })} className="warnings">
      <WarningList report={report} tick={(key, about) => <Tick keys={[key]} label={t("seen")} about={about} />} />
      {count > shown && <p className="source">{t("more", { shown: n(shown), count: n(count) })}</p>}
      {count >= ONE_FOR_ALL && (
        <div className="all">
          <Tick keys={ticks} label={t("all", { number: n(count) })} />
        </div>
      )}
    </Block>
  );
}

/** What was unusual and was saved all the same. */
export function AcceptedWarnings({ report }: { report: Found }) {
  const t = useTranslations("submission.warnings");
  const locale = useLocale();
  const { count, shown } = countsOf(report);
  const n = (value: number) => formatNumber(locale, value);
  if (count === 0) return null;
  return (
    <Block title={t("acceptedTitle", { count, number: n(count) })} sub={t("acceptedSub")} className="warnings">
      <WarningList report={report} tick={(_, about) => about} />
      {count > shown && <p className="source">{t("acceptedMore", { shown: n(shown), count: n(count) })}</p>}
    </Block>
  );
}

function WarningList({ report, tick }: { report: Found; tick: (key: string, about: ReactNode) => ReactNode }) {
  const t = useTranslations("submission.warnings");
  const tWarnings = useTranslations("warnings");
  const locale = useLocale();
  const problemText = useProblemText();
  return (
    <ul>
      {report.unusual.rows.map((warning) => (
        <li key={figureKey(warning)}>
          {tick(figureKey(warning), <Words {...warningText(warning, tWarnings, locale)} />)}
        </li>
      ))}
      {report.warnings.rows.map((problem) => {
        const where = problem.line === null ? null : t("line", { line: String(problem.line) });
        return (
          <li key={fileKey(problem)}>
            {tick(fileKey(problem), <Words {...problemText(problem)} where={where} value={problem.value} />)}
          </li>
        );
      })}
    </ul>
  );
}

function Words({
  message,
  hint,
  where,
  value,
}: {
  message: string;
  hint: string | null;
  where?: string | null;
  value?: string | null;
}) {
  return (
    <p>
      {where && <b>{where}: </b>}
      {value && <code className="odd">{value}</code>} {message} {hint && <span className="hint">{hint}</span>}
    </p>
  );
}

function countsOf({ warnings, unusual }: Found): { count: number; shown: number } {
  return { count: warnings.count + unusual.count, shown: warnings.rows.length + unusual.rows.length };
}

function figureKey({ code, municipality, month, area, channels, now, usual }: FigureWarning): string {
  const cell = [area?.code, ...channels.map((channel) => channel.code)];
  return [code, municipality.code, month, ...cell, now, usual].join(" ");
}

function fileKey({ line, column, code, value }: Problem): string {
  return ["file", line, column, code, value].join(" ");
}
