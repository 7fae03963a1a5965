"use client";

import { Dialog } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { bold } from "@/app/_results/bold";
import { Button } from "@/app/_ui/button";
import { OnceShown } from "@/app/_ui/entry/once-shown";
import { Note } from "@/app/_ui/note";
import { moment } from "@/lib/i18n/moment";

/** A link as the server answers it, once. */
export type Handed = { email: string; link: string; expiresAt: string; mail: "sent" | "failed" | "off" };

type LinkDialogProps = { handed: Handed; kind: "invited" | "link" | "afterChange"; onClose: () => void };

/** The link to hand over, how long it works, and whether it went out by mail as well. */
export function LinkDialog({ handed: { email, link, expiresAt, mail }, kind, onClose }: LinkDialogProps) {
  const t = useTranslations("users.link");
  const locale = useLocale();
  const heading = useId();
  return (
    <Dialog className="entry-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t(kind === "invited" ? "titleInvited" : "titleLink", { email })}</h2>
      {kind === "afterChange" && <p>{t("afterChange", { email })}</p>}
      <p>{t.rich("once", { ...bold, ...moment(locale, expiresAt) })}</p>
      <OnceShown text={link} words={{ label: t("label"), copy: t("copy"), copied: t("copied") }} />
      {mail === "sent" && <Note tone="good">{t("sent", { email })}</Note>}
      {mail === "failed" && (
        <Note tone="warn" alert>
          {t("failed")}
        </Note>
      )}
      <div className="row">
        <Button onClick={onClose}>{t("done")}</Button>
      </div>
    </Dialog>
  );
}
