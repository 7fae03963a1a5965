"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { EntryDialog } from "@/app/_ui/entry/entry-dialog";
import type { UserRow } from "@/db/access/users";
import { usersUrl, userUrl } from "@/lib/api/access-urls";
import { useAccessAction } from "../use-access-action";
import { type Handed, LinkDialog } from "./link-dialog";
import { useFailureText } from "./use-failure-text";
import { draftOf, type MunicipalityOption, missingIn, type UserDraft } from "./user-draft";
import { UserFields } from "./user-fields";

type UserFormProps = {
  country: string;
  municipalities: readonly MunicipalityOption[];
  /** The user that is changed; null for a new one. */
  user: UserRow | null;
  onClose: () => void;
};

/** Invites somebody, or changes name, role and municipalities. A link that comes of it is shown this once. */
export function UserForm({ country, municipalities, user, onClose }: UserFormProps) {
  const t = useTranslations("users");
  const locale = useLocale();
  const [draft, setDraft] = useState(() => draftOf(user, country));
  const [asked, setAsked] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const failureText = useFailureText();
  const elsewhere = user?.municipalities.filter((one) => one.country !== country).length ?? 0;
  const found = missingIn(draft, elsewhere);
  const action = useAccessAction<Handed | { link?: undefined }>((answer) => {
    if (answer.link === undefined) return onClose;
    setHanded(answer);
    return null;
  });
  if (handed) return <LinkDialog handed={handed} kind={user ? "afterChange" : "invited"} onClose={onClose} />;

  const set = (part: Partial<UserDraft>) => setDraft((known) => ({ ...known, ...part }));
  const save = () => {
    setAsked(true);
    if (Object.keys(found).length > 0) return false;
    const { email, ...rest } = draft;
    const body = { ...rest, name: draft.name.trim() };
    if (user) action.run({ url: userUrl(user.id, { country, locale }), method: "PUT", body });
    else action.run({ url: usersUrl(country, locale), method: "POST", body: { ...body, email: email.trim() } });
    return true;
  };
  const label = user ? t("form.save") : t("form.invite");
  const words = {
    title: user ? t("form.titleChange", { name: user.name }) : t("form.titleNew"),
    save: action.isRunning ? t("form.saving") : label,
    ...{ cancel: t("form.cancel"), reason: "", reasonHint: "" },
  };
  return (
    <EntryDialog
      {...{ words, onClose }}
      reason={null}
      isRunning={action.isRunning}
      failure={action.failure && failureText(action.failure)}
      onSave={save}
    >
      {!user && <p>{t("form.text")}</p>}
      <UserFields {...{ draft, municipalities, set }} missing={asked ? found : {}} isNew={user === null} />
    </EntryDialog>
  );
}
