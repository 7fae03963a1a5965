"use client";

import { Dialog } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import type { ListedUser } from "@/lib/access/user-list";
import { type UserPart, userUrl } from "@/lib/api/access-urls";
import { useAccessAction } from "../use-access-action";
import { type Handed, LinkDialog } from "./link-dialog";
import { useFailureText } from "./use-failure-text";

type AccessDialogProps = { country: string; user: ListedUser; onClose: () => void };

/** A new link, sign out everywhere, the second factor, close and open again: each says what it does before it does it. */
export function AccessDialog({ country, user, onClose }: AccessDialogProps) {
  const t = useTranslations("users");
  const locale = useLocale();
  const heading = useId();
  const failureText = useFailureText();
  const [handed, setHanded] = useState<Handed | null>(null);
  const [done, setDone] = useState<Exclude<UserPart, "link"> | null>(null);
  const action = useAccessAction<Handed | { link?: undefined }>((answer) => {
    if (answer.link !== undefined) setHanded(answer);
    return null;
  });
  if (handed) return <LinkDialog handed={handed} kind="link" onClose={onClose} />;

  const isClosed = user.state === "closed";
  const run = (part: UserPart) => {
    if (action.isRunning) return;
    setDone(part === "link" ? null : part);
    const method = part === "sessions" || part === "second-factor" ? "DELETE" : "POST";
    action.run({ url: userUrl(user.id, { country, locale, part }), method });
  };
  const item = (part: UserPart, label: string, text: string) => (
    <li>
      <span>{text}</span>
      <Button variant="secondary" aria-disabled={action.isRunning} onClick={() => run(part)}>
        {label}
      </Button>
    </li>
  );
  const linkText = user.state === "invited" ? t("doing.linkTextInvited") : t("doing.linkText");
  return (
    <Dialog className="entry-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{t("accessOf", { name: user.name })}</h2>
      {!isClosed && <p>{t("doing.sessions", { count: user.sessions })}</p>}
      <ul className="doing">
        {!isClosed && item("link", t("doing.link"), linkText)}
        {!isClosed && user.sessions > 0 && item("sessions", t("doing.end"), t("doing.endText"))}
        {!isClosed &&
          user.twoFactorEnabled &&
          item("second-factor", t("doing.secondFactor"), t("doing.secondFactorText"))}
        {isClosed
          ? item("open", t("doing.open"), t("doing.openText"))
          : item("close", t("doing.close"), t("doing.closeText"))}
      </ul>
      {action.failure && (
        <Note tone="error" alert>
          {failureText(action.failure)}
        </Note>
      )}
      {done && !action.failure && !action.isRunning && (
        <Note tone="good" alert>
          {t(`doing.done.${done}`)}
        </Note>
      )}
      <div className="row">
        <Button variant="secondary" onClick={onClose}>
          {t("doing.back")}
        </Button>
      </div>
    </Dialog>
  );
}
