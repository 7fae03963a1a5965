import { useLocale, useTranslations } from "next-intl";
import { isMonth } from "@/lib/domain/month";
import { formatMonth } from "@/lib/i18n/format";
import type { CheckedTotals, LabelOfFile, SaidOnce, SeenSheet } from "@/lib/submissions/read/reading";
import { Fact } from "./fact";

/** The sheets that were read, and those that were not, with the reason. */
export function Sheets({ sheets }: { sheets: readonly SeenSheet[] }) {
  const t = useTranslations("submission.reading");
  const read = sheets.filter(({ ignored }) => ignored === null);
  return (
    <Fact name={t("sheets")}>
      {read.map(({ name }) => name).join(", ")}
      {sheets.map(
        ({ name, ignored }) =>
          ignored && (
            <span key={name} className="line">
              {t(`ignored.${ignored}`, { name })}
            </span>
          ),
      )}
    </Fact>
  );
}

/** What a title, a sheet's name or the sender says for all counts. */
export function Once({ said }: { said: readonly SaidOnce[] }) {
  const t = useTranslations("submission.reading");
  const locale = useLocale();
  return said.map(({ kind, from, value, readAs }) => (
    <Fact key={`${kind} ${value}`} name={t(`once.${kind}`)}>
      <code>{value}</code> <span>{t(`from.${from}`)}</span>{" "}
      {readAs !== value && (
        <>
          <span>{t("readAs")}</span> {isMonth(readAs) ? formatMonth(locale, readAs) : readAs}
        </>
      )}
    </Fact>
  ));
}

export function Totals({ totals: { labels, checked, disagree } }: { totals: CheckedTotals }) {
  const t = useTranslations("submission.reading");
  return (
    <Fact name={t("totals")}>
      {labels.join(", ")}
      <span className="line">{t("checked", { checked, disagree })}</span>
    </Fact>
  );
}

/** Rows and columns that the reader said are not to be counted. */
export function LeftOut({ labels }: { labels: readonly LabelOfFile[] }) {
  const t = useTranslations("submission.reading");
  if (labels.length === 0) return null;
  return (
    <Fact name={t("leftOut")}>
      {labels.map(({ kind, label, times }) => (
        <span key={`${kind} ${label}`} className="line">
          <code>{label}</code> {t("times", { count: times })}
        </span>
      ))}
    </Fact>
  );
}
