"use client";

import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { Note } from "@/app/_ui/note";
import { explainUrl } from "@/lib/api/queries";
import type { Explain as Asked } from "@/lib/reports/submission/explain";
import type { LabelOfFile } from "@/lib/submissions/read/reading";
import { ExplainGiven } from "./explain-given";
import { useSubmissionAction } from "./use-submission-action";
import "./explain.css";

/** Left out of the sums; codes have letters, so this is none. */
const LEAVE_OUT = "-";

/** What the file leaves open and its reader can say. Every answer is kept at once, and the file read again. */
export function Explain({ id, asked }: { id: number; asked: Asked }) {
  const t = useTranslations("submission.explain");
  const action = useSubmissionAction();
  const say = (body: Record<string, unknown>) => action.run({ url: explainUrl(id), method: "POST", body });
  return (
    <Block title={t("title")} sub={t("sub")} className="explain">
      {asked.missing.length > 0 && <ExplainGiven asked={asked} onSay={say} />}
      {wordsOf(asked).map((word) => (
        <Word
          key={`${word.kind} ${word.label}`}
          word={word}
          asked={asked}
          onSay={(target) => say({ words: [{ kind: word.kind, label: word.label, target }] })}
        />
      ))}
      {action.failure && (
        <Note tone="error" alert>
          <b>{t("failed")}</b>
        </Note>
      )}
    </Block>
  );
}

type AskedWord = Omit<LabelOfFile, "times"> & { times: number | null; target: string | null | undefined };

/** Words that nobody knows, and those that were explained before, so that an answer can be changed. */
function wordsOf({ unknown, words }: Asked): AskedWord[] {
  const answered = words.map(({ kind, label, target }) => ({ kind, label, target, times: null }));
  return [...unknown.map((word) => ({ ...word, target: undefined })), ...answered];
}

function Word({ word, asked, onSay }: { word: AskedWord; asked: Asked; onSay: (target: string | null) => void }) {
  const t = useTranslations("submission.explain");
  const locale = useLocale();
  const { kind, label, times, target } = word;
  const choices = kind === "area" ? asked.areas : asked.channels;
  const choose = (value: string) => onSay(value === LEAVE_OUT ? null : value);
  return (
    <label className="ask">
      <span>
        {t.rich(`question.${kind}`, { word: () => <code className="odd">{label}</code> })}
        {times !== null && <span className="hint">{t("times", { count: times })}</span>}
      </span>
      <select
        className="input"
        value={target === undefined ? "" : (target ?? LEAVE_OUT)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t("choose")}</option>
        <option value={LEAVE_OUT}>{t("leaveOut")}</option>
        <optgroup label={t(`choices.${kind}`)}>
          {choices.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[locale]}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
