import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { isMonth } from "@/lib/domain/month";
import { formatMonth } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import { monthList } from "@/lib/i18n/moment";
import type { SubmissionReport } from "@/lib/reports/submission/submission";
import type { ColumnMeaning, Recognised } from "@/lib/submissions/read/reading";

import { Fact } from "./fact";
import { LeftOut, Once, Sheets, Totals } from "./layout-facts";

const DELIMITERS = { ";": "semicolon", ",": "comma", "\t": "tab" } as const;

type Labels = SubmissionReport["labels"];

/** How the file was understood: everything that was interpreted rather than merely read. */
export function ReadingList({ recognised, labels }: { recognised: Recognised; labels: Labels }) {
  const t = useTranslations("submission.reading");
  const locale = useLocale();
  const { encoding, delimiter, months, municipalities, layout, sheets, titles, totals } = recognised;
  return (
    <Block title={t("title")}>
      <dl className="read">
        {encoding && (
          <Fact name={t("encoding")}>
            {t(`encodings.${encoding}`)} <span>{t("encodingOk")}</span>
          </Fact>
        )}
        {sheets && <Sheets sheets={sheets} />}
        {delimiter && <Fact name={t("delimiter")}>{t(`delimiters.${DELIMITERS[delimiter]}`)}</Fact>}
        {layout !== "tidy" && <Fact name={t("layout")}>{t(`layouts.${layout}`)}</Fact>}
        {titles && <Fact name={t("titles")}>{titles.join(" · ")}</Fact>}
        <Once said={recognised.saidOnce ?? []} />
        <Spellings understood={recognised.understood} labels={labels} />
        <Columns recognised={recognised} />
        <MergedLabels merged={recognised.merged} labels={labels} />
        {totals && <Totals totals={totals} />}
        <LeftOut labels={recognised.leftOut ?? []} />
        {months.length > 0 && <Fact name={t("months")}>{monthList(locale, months)}</Fact>}
        {municipalities.length > 1 && <Fact name={t("municipalities")}>{municipalities.length}</Fact>}
      </dl>
    </Block>
  );
}

function Spellings({ understood, labels }: Pick<Recognised, "understood"> & { labels: Labels }) {
  const t = useTranslations("submission.reading");
  const called = useCalled(labels);
  return understood.map(({ kind, value, readAs, times }) => (
    <Fact key={`${kind} ${value}`} name={t(`kinds.${kind}`)}>
      <code>{value}</code> <span>{t("readAs")}</span> {called(kind, readAs)} <span>{t("times", { count: times })}</span>
    </Fact>
  ));
}

/** What the reader calls what the program has a code for. */
function useCalled({ areas, channels, municipalities }: Labels) {
  const locale = useLocale();
  return (kind: Recognised["understood"][number]["kind"], code: string): string => {
    if (kind === "month") return isMonth(code) ? formatMonth(locale, code) : code;
    if (kind === "municipality") return `${code} ${municipalities.find((place) => place.code === code)?.name ?? ""}`;
    if (kind === "count") return code;
    return (kind === "area" ? areas : channels).find((label) => label.code === code)?.names[locale] ?? code;
  };
}

function Columns({ recognised: { columns, layout, saidOnce = [] } }: { recognised: Recognised }) {
  const t = useTranslations("submission.reading");
  const used = columns.flatMap(({ letter, header, meaning }) => (meaning ? [{ letter, header, meaning }] : []));
  const unused = columns.filter(({ meaning }) => meaning === null);
  const meanings = new Set<ColumnMeaning>(used.map(({ meaning }) => meaning));
  if (used.length === 0) return null;
  return (
    <>
      <Fact name={t("columns")}>
        {used.map(({ letter, header, meaning }, index) => (
          <Lettered
            key={letter}
            letter={letter}
            text={meaning === "count" && layout !== "tidy" ? header : t(`meanings.${meaning}`)}
            last={index === used.length - 1}
          />
        ))}
        {!meanings.has("area") && !saidOnce.some(({ kind }) => kind === "area") && (
          <span className="line">{t("noArea")}</span>
        )}
      </Fact>
      {unused.length > 0 && (
        <Fact name={t("notUsed")}>
          {unused.map(({ letter, header }, index) => (
            <Lettered key={letter} letter={letter} text={header || t("unnamed")} last={index === unused.length - 1} />
          ))}
        </Fact>
      )}
    </>
  );
}

function Lettered({ letter, text, last }: { letter: string; text: string; last: boolean }) {
  return (
    <>
      <span>{letter}</span> {text}
      {last ? "" : ", "}
    </>
  );
}

function MergedLabels({ merged, labels: names }: Pick<Recognised, "merged"> & { labels: Labels }) {
  const t = useTranslations("submission.reading");
  const locale = useLocale();
  const called = useCalled(names);
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);
  if (merged.length === 0) return null;
  return (
    <Fact name={t("merged")}>
      {merged.map(({ kind, into, labels }) => (
        <span key={`${kind} ${into}`} className="line">
          {t("mergedLabels", { labels: list.format(labels), target: called(kind, into) })}
        </span>
      ))}
    </Fact>
  );
}
