import { useLocale, useTranslations } from "next-intl";
import type { Window } from "@/lib/domain/window";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import type { MethodReport } from "@/lib/reports/method/method";
import { missingExample, verdictExample } from "./examples";
import { Example, Formula, Fraction, MARKS } from "./formula";
import { Section } from "./section";
import { TargetTable } from "./target-table";

export function Joint({ report }: { report: MethodReport }) {
  const t = useTranslations("method.joint");
  const locale = useLocale();
  return (
    <Section of="joint">
      <p>{t("text")}</p>
      <p>{t("enough", { share: formatShare(locale, report.rules.enoughInhabitants, 0) })}</p>
      <p>{t.rich("change", MARKS)}</p>
      <p>{t("merger")}</p>
    </Section>
  );
}

export function Path({ report }: { report: MethodReport }) {
  const t = useTranslations("method.path");
  if (report.targets.length === 0) {
    return (
      <Section of="path">
        <p>{t("none")}</p>
      </Section>
    );
  }
  return (
    <Section of="path">
      <p>{t("text")}</p>
      <TargetTable targets={report.targets} />
      <PathExample examples={report.pathExamples} />
      <p>{t("before")}</p>
      <p>{t("distance")}</p>
    </Section>
  );
}

function PathExample({ examples }: { examples: MethodReport["pathExamples"] }) {
  const t = useTranslations("method.path");
  const locale = useLocale();
  const name = ({ kind, end }: Window) =>
    kind === "year" ? t("year", { year: end.slice(0, 4) }) : t(kind, { month: formatMonth(locale, end) });
  const parts = examples.flatMap(({ window, path }) =>
    path === null
      ? []
      : [
          <span key={`${window.kind}${window.end}`}>
            {t.rich("examplePart", { ...MARKS, path: formatShare(locale, path), window: name(window) })}
          </span>,
        ],
  );
  if (parts.length === 0) return null;
  return (
    <Example>
      {t.rich("example", { examples: () => parts.flatMap((part, at) => (at === 0 ? [part] : [", ", part])) })}
    </Example>
  );
}

export function VerdictSection({ report }: { report: MethodReport }) {
  const t = useTranslations("method.verdict");
  const locale = useLocale();
  const { total, shareBp, reached, missed } = verdictExample();
  const n = (value: number) => formatNumber(locale, value);
  return (
    <Section of="verdict">
      <p>{t.rich("text", MARKS)}</p>
      <Formula name={t("name")}>
        <span>{t("left")}</span> <b>{t("least")}</b> <span>{t("right")}</span>
      </Formula>
      <Example>
        {t.rich("example", {
          ...MARKS,
          share: formatShare(locale, shareBp / 10_000, 0),
          reachedPart: n(reached.part),
          total: n(total),
          missedPart: n(missed.part),
          missedShare: formatShare(locale, missed.share),
        })}
      </Example>
      <p>{t.rich("other", { ...MARKS, points: formatNumber(locale, 100 * report.rules.onPath, 1) })}</p>
      <p>{t.rich("none", MARKS)}</p>
    </Section>
  );
}

export function Missing() {
  const t = useTranslations("method.missing");
  const locale = useLocale();
  const { part, total, shareBp, missing } = missingExample();
  return (
    <Section of="missing">
      <p>{t("text")}</p>
      <Formula name={t("name")}>
        <Fraction top={t("top")} bottom={t("bottom")} />
      </Formula>
      <Example>
        {t.rich("example", {
          ...MARKS,
          part: formatNumber(locale, part),
          total: formatNumber(locale, total),
          share: formatShare(locale, shareBp / 10_000, 0),
          missing: formatNumber(locale, missing),
        })}
      </Example>
      <p>{t("areas")}</p>
    </Section>
  );
}

export function Rank() {
  const t = useTranslations("method.rank");
  return (
    <Section of="rank">
      <p>{t("text")}</p>
    </Section>
  );
}
