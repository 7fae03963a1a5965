"use client";

import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { Note } from "@/app/_ui/note";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { FormReport } from "@/lib/reports/submission/form";
import { useCellName } from "./cell-bar";
import type { Entries } from "./entries";
import { useSummary } from "./use-entries";
import type { GridInput, Said as SaidPart } from "./use-grid-input";

const NAMED = 4;

type FormNotesProps = { report: FormReport; entries: Entries; input: GridInput };

/** What cannot be read, with its cell and the fix; and which cells are counted from now on. */
export function FormNotes({ report, entries, input }: FormNotesProps) {
  return (
    <>
      <Problems report={report} entries={entries} input={input} />
      <Extension report={report} entries={entries} />
    </>
  );
}

function Problems({ report, entries, input }: FormNotesProps) {
  const t = useTranslations("form");
  const { problems } = useSummary(entries);
  const name = useCellName(report);
  if (problems.length === 0) return null;
  return (
    <Block title={t("problems.title", { count: problems.length })} className="form-problems">
      <ul className="facts">
        {problems.map((cell) => {
          const { typed, text } = entries.cell(cell);
          return (
            <li key={cell}>
              <span>
                <button type="button" className="link" onClick={() => input.focus(cell)}>
                  {name(cell)}
                </button>
              </span>
              <code>{text}</code>
              <span>
                {typed?.is === "problem" && t(`fix.${typed.code}`, { joined: "", rounded: "", ...typed.details })}
              </span>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

/** Cells that were not counted and have a number now: they are from then on. */
function Extension({ report, entries }: Omit<FormNotesProps, "input">) {
  const t = useTranslations("form");
  const locale = useLocale();
  const { changed } = useSummary(entries);
  const name = useCellName(report);
  const { declared, municipality, month } = report;
  const added = changed.filter((cell) => !declared[cell]);
  if (added.length === 0 || !declared.some(Boolean)) return null;
  const named = added.slice(0, NAMED).map(name);
  if (added.length > NAMED) named.push(t("andMore", { count: added.length - NAMED }));
  return (
    <div className="after-choice">
      <Note tone="warn">
        {t("extends", {
          ...{ count: added.length, number: formatNumber(locale, added.length) },
          cells: new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(named),
          ...{ place: municipality.name, month: formatMonth(locale, month) },
        })}
      </Note>
    </div>
  );
}

/** What a key or a paste did, for who does not see the fields; what fell outside is shown to all. */
export function Said({ report, entries, said }: { report: FormReport; entries: Entries; said: SaidPart | null }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const name = useCellName(report);
  const text = () => {
    if (!said) return "";
    if (said.what === "pasted") return t("said.pasted", { count: said.count });
    const { standing } = entries.cell(said.cell);
    const count = standing === null ? "" : formatNumber(locale, standing);
    return t(`said.${said.what}`, { cell: name(said.cell), count });
  };
  return (
    <>
      <p className="vh" role="status">
        {text()}
      </p>
      {said?.what === "pasted" && said.outside > 0 && (
        <Note tone="warn" alert>
          {t("outside", { count: said.outside })}
        </Note>
      )}
    </>
  );
}
