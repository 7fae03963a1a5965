import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { ColumnMeaning, Recognised } from "@/lib/submissions/reading";
import { monthList } from "../moment";

const DELIMITERS = { ";": "semicolon", ",": "comma", "\t": "tab" } as const;

/** How the file was understood: everything that was interpreted rather than merely read. */
export function ReadingList({ recognised }: { recognised: Recognised }) {
  const t = useTranslations("submission.reading");
  const locale = useLocale();
  const { encoding, delimiter, months, municipalities } = recognised;
  return (
    <Block title={t("title")}>
      <dl className="read">
        {encoding && (
          <Fact name={t("encoding")}>
            {t(`encodings.${encoding}`)} <span>{t("encodingOk")}</span>
          </Fact>
        )}
        {delimiter && <Fact name={t("delimiter")}>{t(`delimiters.${DELIMITERS[delimiter]}`)}</Fact>}
        <Spellings recognised={recognised} />
        <Columns columns={recognised.columns} />
        <MergedLabels merged={recognised.merged} />
        {months.length > 0 && <Fact name={t("months")}>{monthList(locale, months)}</Fact>}
        {municipalities.length > 1 && <Fact name={t("municipalities")}>{municipalities.length}</Fact>}
      </dl>
    </Block>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Spellings({ recognised: { understood } }: { recognised: Recognised }) {
  const t = useTranslations("submission.reading");
  return understood.map(({ kind, value, readAs, times }) => (
    <Fact key={`${kind} ${value}`} name={t(`kinds.${kind}`)}>
      <code>{value}</code> <span>{t("readAs")}</span> {readAs} <span>{t("times", { count: times })}</span>
    </Fact>
  ));
}

function Columns({ columns }: Pick<Recognised, "columns">) {
  const t = useTranslations("submission.reading");
  const used = columns.flatMap(({ letter, meaning }) => (meaning ? [{ letter, meaning }] : []));
  const unused = columns.filter(({ meaning }) => meaning === null);
  const meanings = new Set<ColumnMeaning>(used.map(({ meaning }) => meaning));
  if (used.length === 0) return null;
  return (
    <>
      <Fact name={t("columns")}>
        {used.map(({ letter, meaning }, index) => (
          <Lettered key={letter} letter={letter} text={t(`meanings.${meaning}`)} last={index === used.length - 1} />
        ))}
        {!meanings.has("area") && <span className="line">{t("noArea")}</span>}
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

function MergedLabels({ merged }: Pick<Recognised, "merged">) {
  const t = useTranslations("submission.reading");
  const locale = useLocale();
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);
  if (merged.length === 0) return null;
  return (
    <Fact name={t("merged")}>
      {merged.map(({ kind, into, labels }) => (
        <span key={`${kind} ${into}`} className="line">
          {t("mergedLabels", { labels: list.format(labels), target: into })}
        </span>
      ))}
    </Fact>
  );
}
