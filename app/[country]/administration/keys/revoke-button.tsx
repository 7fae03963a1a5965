"use client";

import { Dialog } from "@digdir/designsystemet-react";
import { XMarkOctagonIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import { keyUrl } from "@/lib/api/access-urls";
import { useAccessAction } from "../use-access-action";
import { useKeyFailure } from "./use-key-failure";

type RevokeButtonProps = { id: number; name: string; municipality: string };

/** Asks once more: a key that is revoked never works again. */
export function RevokeButton({ id, name, municipality }: RevokeButtonProps) {
  const t = useTranslations("keys");
  const heading = useId();
  const [open, setOpen] = useState(false);
  const failureText = useKeyFailure();
  const close = () => setOpen(false);
  const action = useAccessAction(() => close);
  return (
    <div className="row-actions">
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={t("revokeOf", { name })}
        onClick={() => setOpen(true)}
      >
        <XMarkOctagonIcon className="icon" aria-hidden />
        {t("revoke")}
      </Button>
      {open && (
        <Dialog className="entry-dialog" open onClose={close} closeButton={false} aria-labelledby={heading}>
          <h2 id={heading}>{t("revoking.title")}</h2>
          <p>{t("revoking.text", { name, municipality })}</p>
          {action.failure && (
            <Note tone="error" alert>
              {failureText(action.failure)}
            </Note>
          )}
          <div className="row">
            <Button variant="secondary" onClick={close}>
              {t("form.cancel")}
            </Button>
            <Button
              aria-disabled={action.isRunning}
              onClick={() => !action.isRunning && action.run({ url: keyUrl(id), method: "DELETE" })}
            >
              {t("revoking.confirm")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
