"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { ArrowUndoIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Note } from "@/app/_ui/note";
import { revertUrl } from "@/lib/api/queries";
import { useSubmissionAction } from "./use-submission-action";

/** Takes a submission back, after a question: the reason stays with it for good. */
export function RevertButton({ country, id }: { country: string; id: number }) {
  const t = useTranslations("submission.revert");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ArrowUndoIcon className="icon" aria-hidden />
        {t("button")}
      </Button>
      {open && <RevertDialog country={country} id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function RevertDialog({ country, id, onClose }: { country: string; id: number; onClose: () => void }) {
  const t = useTranslations("submission.revert");
  const tFailure = useTranslations("submission.failures");
  const heading = useId();
  const field = useId();
  const [reason, setReason] = useState("");
  const revert = useSubmissionAction<{ id: number }>((receipt) => `/${country}/submissions/${receipt.id}`);
  const confirm = () => {
    const body = reason.trim() === "" ? {} : { reason: reason.trim() };
    if (!revert.isRunning) revert.run({ url: revertUrl(id), method: "POST", body });
  };
  return (
    <Dialog className="question-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t("title", { id: String(id) })}</h2>
      <p>{t("text")}</p>
      <div className="field">
        <label htmlFor={field}>
          {t("reason")}
          <span className="hint">{t("reasonHint")}</span>
        </label>
        <input
          id={field}
          className="input"
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
        <Button aria-disabled={revert.isRunning} onClick={confirm}>
          {revert.isRunning ? t("working") : t("confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
