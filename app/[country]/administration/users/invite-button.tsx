"use client";

import { useTranslations } from "next-intl";
import { NewButton } from "@/app/_ui/entry/new-button";
import type { MunicipalityOption } from "./user-draft";
import { UserForm } from "./user-form";

type InviteButtonProps = { country: string; municipalities: readonly MunicipalityOption[] };

export function InviteButton({ country, municipalities }: InviteButtonProps) {
  const t = useTranslations("users");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <UserForm {...{ country, municipalities }} user={null} onClose={close} />}
    />
  );
}
