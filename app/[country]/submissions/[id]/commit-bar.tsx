"use client";

import { Button } from "@digdir/designsystemet-react";
import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Note } from "@/app/_ui/note";
import { commitUrl, submissionUrl } from "@/lib/api/queries";
import type { Month } from "@/lib/domain/month";
import { formatNumber, sentenceCase } from "@/lib/i18n/format";
import { monthList } from "@/lib/i18n/moment";
import type { Answers } from "../answers";
import { FileButton } from "../file-button";
import { UploadFailure } from "../upload-failure";
import { useFileUpload } from "../use-file-upload";
import { useSeenWarnings } from "./seen";
import { useSubmissionAction } from "./use-submission-action";

export type CommitQuestion = {
  country: string;
  id: number;
  problems: number;
  /** How many counts would be saved. */
  counts: number;
  withdrawn: number;
  digest: string | null;
  answers: Answers;
  /** Final months that the file corrects. */
  finalMonths: readonly Month[];
  /** The names of the ticks that saving waits for, and the digest of what they are about. */
  ticks: readonly string[];
  warnings: string | null;
};

/** Save, discard, or choose the corrected file; what hinders saving stands beside the button. */
export function CommitBar({ question }: { question: CommitQuestion }) {
  const t = useTranslations("submission.commit");
  const { country, id, digest, answers, ticks, warnings } = question;
  const [reason, setReason] = useState("");
  const { isSeen } = useSeenWarnings();
  const unseen = ticks.filter((tick) => !isSeen(tick)).length;
  const lacksReason = needsReason(question) && reason.trim() === "";
  const commit = useSubmissionAction();
  const discard = useSubmissionAction(() => `/${country}/submissions`);
  const isIdle = question.problems === 0 && question.counts > 0 && !commit.isRunning && !discard.isRunning;
  const isFree = isIdle && unseen === 0 && !lacksReason;
  const save = () => {
    const accepted = ticks.length > 0 && { acceptWarnings: warnings };
    const body = { digest, answers, ...accepted, ...(reason.trim() !== "" && { reason: reason.trim() }) };
    if (isFree) commit.run({ url: commitUrl(id), method: "POST", body });
    else if (isIdle) focusOnWhatLacks();
  };
  return (
    <section className="commit" aria-label={t("label")}>
      {commit.failure === "conflict" && (
        <Note tone="warn" alert>
          <b>{t("conflictTitle")}</b> {t("conflict")}
        </Note>
      )}
      <ActionFailure failure={commit.failure === "conflict" ? null : commit.failure} what={t("failed")} />
      <ActionFailure failure={discard.failure} what={t("discardFailed")} />
      <ReasonField question={question} value={reason} onChange={setReason} />
      <div className="go">
        <Hindrance question={question} unseen={unseen} lacksReason={lacksReason} />
        <div className="row">
          <Button
            variant="tertiary"
            onClick={() => !discard.isRunning && discard.run({ url: submissionUrl(id), method: "DELETE" })}
          >
            {t("discard")}
          </Button>
          <SaveButton question={question} isFree={isFree} isSaving={commit.isRunning} onSave={save} />
        </div>
      </div>
    </section>
  );
}

function needsReason({ problems, ticks, finalMonths, withdrawn }: CommitQuestion): boolean {
  return problems === 0 && ticks.length + finalMonths.length + withdrawn > 0;
}

/** Who saves too early is led to the first tick that is missing, or to the reason. */
function focusOnWhatLacks(): void {
  document.querySelector<HTMLInputElement>(".tick input:not(:checked), .commit input[required]")?.focus();
}

function SaveButton({
  question,
  isFree,
  isSaving,
  onSave,
}: {
  question: CommitQuestion;
  isFree: boolean;
  isSaving: boolean;
  onSave: () => void;
}) {
  const t = useTranslations("submission");
  const locale = useLocale();
  const upload = useFileUpload(question.country);
  const blocked = question.problems > 0;
  const { counts } = question;
  const label =
    counts === 0 ? t("commit.saveNone") : t("commit.save", { count: counts, number: formatNumber(locale, counts) });
  return (
    <>
      <Button variant={blocked ? "secondary" : "primary"} aria-disabled={!isFree} onClick={onSave}>
        {isSaving ? t("commit.saving") : label}
      </Button>
      {blocked && <FileButton label={t("upload.chooseMended")} upload={upload} />}
      <UploadFailure failure={upload.failure} />
    </>
  );
}

function ReasonField({
  question,
  value,
  onChange,
}: {
  question: CommitQuestion;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslations("submission.commit");
  const locale = useLocale();
  const id = useId();
  const { finalMonths, withdrawn, problems, ticks } = question;
  if (problems > 0) return <div />;
  const months = monthList(locale, finalMonths);
  const isFinal = finalMonths.length > 0;
  const isRequired = needsReason(question);
  const other = withdrawn > 0 ? t("reasonWithdrawn") : ticks.length > 0 ? t("reasonUnusual") : t("reason");
  const label = isFinal ? t("reasonFor", { months }) : other;
  const hint = isRequired ? t("reasonRequiredHint") : t("reasonHint");
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <span className="hint">{isFinal ? t("reasonForHint", { months: sentenceCase(months) }) : hint}</span>
      </label>
      <input
        id={id}
        className="input"
        required={isRequired}
        maxLength={500}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function Hindrance({
  question: { problems, counts },
  unseen,
  lacksReason,
}: {
  question: CommitQuestion;
  unseen: number;
  lacksReason: boolean;
}) {
  const t = useTranslations("submission.commit");
  const locale = useLocale();
  const isHindered = problems === 0 && counts > 0;
  return (
    <p className="why" aria-live="polite">
      {isHindered && unseen > 0 && t("ticksNeeded", { count: unseen, number: formatNumber(locale, unseen) })}{" "}
      {isHindered && unseen === 0 && lacksReason && t("reasonRequired")}{" "}
      {problems > 0 && (
        <>
          <PadlockLockedIcon className="icon" aria-hidden />
          {t("blocked", { count: problems, number: formatNumber(locale, problems) })}
        </>
      )}
      {problems === 0 && counts === 0 && t("nothing")} {(problems > 0 || counts > 0) && t("canRevert")}
    </p>
  );
}

function ActionFailure({
  failure,
  what,
}: {
  failure: ReturnType<typeof useSubmissionAction>["failure"];
  what: string;
}) {
  const t = useTranslations("submission.failures");
  if (!failure) return null;
  return (
    <Note tone="error" alert>
      <b>{what}</b> {t(failure)}
    </Note>
  );
}
