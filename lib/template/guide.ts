import type { Cell, Row } from "write-excel-file/node";
import { formatDate, formatMonth, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { TemplateReport } from "@/lib/reports/submission/template";
import { templateWords } from "./words";

/** The sheet that says how to fill in the template: one line, one thing. */
export function guide(report: TemplateReport, locale: Locale): Row[] {
  const t = templateWords(locale);
  const { municipality, months, why, declared } = report;
  const heading = (value: string): Row => [{ value, type: String, fontWeight: "bold", fontSize: 13, height: 24 }];
  const line = (value: string): Row => [{ value, type: String, wrap: true, alignVertical: "top" } satisfies Cell];
  const due = months.map(({ month, deadline, lockedOn }) =>
    line(
      t("guide.due", {
        month: sentenceCase(formatMonth(locale, month)),
        deadline: formatDate(locale, deadline),
        locked: formatDate(locale, lockedOn),
      }),
    ),
  );
  return [
    heading(t("guide.title", { name: municipality.name })),
    line(t(`guide.why.${why}`)),
    line(t(declared ? "guide.declared" : "guide.undeclared")),
    [],
    heading(t("guide.fill")),
    ...(["zero", "blank", "dots", "grey", "whole"] as const).map((rule) => line(t(`guide.${rule}`))),
    [],
    heading(t("guide.dueTitle")),
    ...due,
    [],
    heading(t("guide.deliver")),
    ...(["save", "upload", "rest"] as const).map((step) => line(t(`guide.${step}`))),
  ];
}
