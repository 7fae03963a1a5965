"use client";

import { Dialog } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { bold } from "@/app/_results/bold";
import { Button } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { OnceShown } from "@/app/_ui/entry/once-shown";
import { moment } from "@/lib/i18n/moment";

/** A key as the server answers it, once, with what to type to try it. */
export type MadeKey = { key: string; expiresAt: string; example: string };

export function KeyDialog({ made, name, onClose }: { made: MadeKey; name: string; onClose: () => void }) {
  const t = useTranslations("keys.made");
  const locale = useLocale();
  const heading = useId();
  const { key, expiresAt, example } = made;
  return (
    <Dialog className="entry-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t("title", { name })}</h2>
      <p>{t.rich("once", { ...bold, date: moment(locale, expiresAt).date })}</p>
      <OnceShown text={key} words={{ label: t("label"), copy: t("copy"), copied: t("copied") }} />
      <p>{t("exampleText")}</p>
      <pre>{example}</pre>
      <CopyButton text={example} label={t("copyExample")} copied={t("copied")} />
      <div className="row">
        <Button onClick={onClose}>{t("done")}</Button>
      </div>
    </Dialog>
  );
}
