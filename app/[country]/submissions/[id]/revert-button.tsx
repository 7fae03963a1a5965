"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Note } from "@/app/_ui/note";
import { revertUrl } from "@/lib/api/queries";
import type { Month } from "@/lib/domain/month";
import { sentenceCase } from "@/lib/i18n/format";
import { monthList } from "@/lib/i18n/moment";
import { useSubmissionAction } from "./use-submission-action";

/** `finalMonths` of the submission: taking their counts back needs a reason. */
type RevertQuestion = { country: string; id: number; finalMonths: readonly Month[] };

/** Takes a submission back, after a question: the reason stays with it for good. */
export function RevertButton(props: RevertQuestion) {
  const t = useTranslations("submission.revert");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ArrowUndoIcon className="icon" aria-hidden />
        {t("button")}
      </Button>
      {open && <RevertDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RevertDialog({ country, id, finalMonths, onClose }: RevertQuestion & { onClose: () => void }) {
  const t = useTranslations("submission.revert");
  const tFailure = useTranslations("submission.failures");
  const locale = useLocale();
  const heading = useId();
  const field = useId();
  const [reason, setReason] = useState("");
  const revert = useSubmissionAction<{ id: number }>((receipt) => `/${country}/submissions/${receipt.id}`);
  const isRequired = finalMonths.length > 0;
  const lacksReason = isRequired && reason.trim() === "";
  const isFree = !revert.isRunning && !lacksReason;
  const confirm = () => {
    const body = reason.trim() === "" ? {} : { reason: reason.trim() };
    if (isFree) revert.run({ url: revertUrl(id), method: "POST", body });
    else if (lacksReason) document.getElementById(field)?.focus();
  };
  return (
    <Dialog className="question-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t("title", { id: String(id) })}</h2>
      <p>{t("text")}</p>
      <div className="field">
        <label htmlFor={field}>
          {t("reason")}
          <span className="hint">
            {isRequired ? t("reasonFinal", { months: sentenceCase(monthList(locale, finalMonths)) }) : t("reasonHint")}
          </span>
        </label>
        <input
          id={field}
          className="input"
          required={isRequired}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {revert.failure && (
        <Note tone="error" alert>
          <b>{t("failed")}</b> {tFailure(revert.failure)}
        </Note>
      )}
      <div className="row">
        <Button variant="secondary" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button aria-disabled={!isFree} onClick={confirm}>
          {revert.isRunning ? t("working") : t("confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
