"use client";

import { KeyHorizontalIcon, PencilIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ListedUser } from "@/lib/access/user-list";
import { AccessDialog } from "./access-dialog";
import type { MunicipalityOption } from "./user-draft";
import { UserForm } from "./user-form";

type UserActionsProps = {
  country: string;
  user: ListedUser;
  municipalities: readonly MunicipalityOption[];
};

/** Who somebody is, and how they get in: two buttons, each with its dialog. */
export function UserActions({ country, user, municipalities }: UserActionsProps) {
  const t = useTranslations("users");
  const [open, setOpen] = useState<"change" | "access" | null>(null);
  const close = () => setOpen(null);
  const quiet = { variant: "tertiary", className: "quiet", "aria-haspopup": "dialog" } as const;
  return (
    <div className="row-actions">
      <Button {...quiet} aria-label={t("changeOf", { name: user.name })} onClick={() => setOpen("change")}>
        <PencilIcon className="icon" aria-hidden />
        {t("change")}
      </Button>
      <Button {...quiet} aria-label={t("accessOf", { name: user.name })} onClick={() => setOpen("access")}>
        <KeyHorizontalIcon className="icon" aria-hidden />
        {t("access")}
      </Button>
      {open === "change" && <UserForm {...{ country, municipalities, user }} onClose={close} />}
      {open === "access" && <AccessDialog {...{ country, user }} onClose={close} />}
    </div>
  );
}
