import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";
import type { Explain } from "@/lib/reports/submission/explain";

/** Whose figures a file has and of when, where it does not say so itself. */
export function ExplainGiven({
  asked: { missing, given, municipalities, months },
  onSay,
}: {
  asked: Explain;
  onSay: (body: Record<string, unknown>) => void;
}) {
  const t = useTranslations("submission.explain");
  const locale = useLocale();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <>
      {missing.includes("municipality") && (
        <Choice
          label={t("municipality")}
          said={given.municipality}
          onChoose={(municipality) => onSay({ municipality })}
        >
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {missing.includes("month") && (
        <Choice label={t("month")} said={given.month} onChoose={(month) => onSay({ month })}>
          {months.map((month) => (
            <option key={month} value={month}>
              {sentenceCase(formatMonth(locale, month))}
            </option>
          ))}
        </Choice>
      )}
      {missing.includes("year") && (
        <Choice label={t("year")} said={given.year} onChoose={(year) => onSay({ month: `${year}-01` })}>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

function Choice({
  label,
  said,
  onChoose,
  children,
}: {
  label: string;
  said: string | undefined;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  const t = useTranslations("submission.explain");
  return (
    <label className="ask">
      <span>{label}</span>
      <select
        className="input"
        defaultValue={said ?? ""}
        onChange={(event) => event.target.value && onChoose(event.target.value)}
      >
        <option value="">{t("choose")}</option>
        {children}
      </select>
    </label>
  );
}
