import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { addMonths, dayAfter, monthOf, monthState } from "@/lib/domain/month";
import { formatDate, formatMonth, sentenceCase } from "@/lib/i18n/format";
import type { MethodReport } from "@/lib/reports/method/method";
import { MARKS } from "./formula";
import { Section } from "./section";

export function Windows() {
  const t = useTranslations("method.window");
  return (
    <Section of="window">
      <p>{t("text")}</p>
      <p>{t("states")}</p>
    </Section>
  );
}

export function Preliminary({ report }: { report: MethodReport }) {
  const t = useTranslations("method.preliminary");
  const { deadlineDay, lockDay } = report.rules;
  return (
    <Section of="preliminary">
      <p>{t("text", { deadline: deadlineDay, lock: lockDay })}</p>
      <p>{t.rich("rule", MARKS)}</p>
      <MonthTable report={report} />
      <p>{t.rich("delivered", { ...MARKS, deadline: deadlineDay })}</p>
      <p>{t("correction")}</p>
    </Section>
  );
}

const WORDS = { open: "open", preliminary: "preliminaryWord", final: "final" } as const;

/** The rule on the months around today: one open, the last closed, and one that is final. */
function MonthTable({ report }: { report: MethodReport }) {
  const t = useTranslations("method.preliminary");
  const locale = useLocale();
  const { deadlineDay, lockDay } = report.rules;
  const caption = t("caption", { today: formatDate(locale, report.today) });
  const months = [0, -1, -2].map((back) => addMonths(monthOf(report.today), back));
  return (
    <ScrollRegion label={caption}>
      <table className="ds-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col">{t("due")}</th>
            <th scope="col">{t("locked")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{sentenceCase(formatMonth(locale, month))}</th>
              <td>{formatDate(locale, dayAfter(month, deadlineDay), { year: false })}</td>
              <td>{formatDate(locale, dayAfter(month, lockDay), { year: false })}</td>
              <td>{t(WORDS[monthState(month, report.today, lockDay)])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
