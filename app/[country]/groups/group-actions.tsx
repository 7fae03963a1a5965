"use client";

import { PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RemovalDialog } from "@/app/_calendar/removal-dialog";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { Button } from "@/app/_ui/button";
import { groupUrl } from "@/lib/api/queries";
import type { KnownGroup } from "./group-draft";
import { GroupForm, type MunicipalityChoice } from "./group-form";
import { useFailureText } from "./use-failure-text";

type NewGroupProps = { country: string; municipalities: readonly MunicipalityChoice[] };

export function NewGroupButton({ country, municipalities }: NewGroupProps) {
  const t = useTranslations("groups");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <PlusIcon className="icon" aria-hidden />
        {t("add")}
      </Button>
      {open && (
        <GroupForm country={country} municipalities={municipalities} group={null} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** Change it, or take it away. */
export function GroupActions({ country, municipalities, group }: NewGroupProps & { group: KnownGroup }) {
  const t = useTranslations("groups");
  const [open, setOpen] = useState<"change" | "end" | null>(null);
  const close = () => setOpen(null);
  const { name } = group;
  return (
    <div className="row-actions">
      <Button
        variant="tertiary"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={t("changeOf", { name })}
        onClick={() => setOpen("change")}
      >
        <PencilIcon className="icon" aria-hidden />
        {t("change")}
      </Button>
      <Button
        variant="tertiary"
        className="quiet"
        icon
        aria-haspopup="dialog"
        aria-label={t("endOf", { name })}
        onClick={() => setOpen("end")}
      >
        <TrashIcon className="icon" aria-hidden />
      </Button>
      {open === "change" && (
        <GroupForm country={country} municipalities={municipalities} group={group} onClose={close} />
      )}
      {open === "end" && <EndDialog country={country} group={group} onClose={close} />}
    </div>
  );
}

type EndDialogProps = { country: string; group: KnownGroup; onClose: () => void };

function EndDialog({ country, group: { id, name }, onClose }: EndDialogProps) {
  const t = useTranslations("groups");
  const failureText = useFailureText();
  const action = useCalendarAction(() => {
    onClose();
    return `/${country}/groups`;
  });
  const words = {
    title: t("ending.title"),
    text: t("ending.text", { name }),
    reason: t("ending.reason"),
    reasonMissing: t("form.missing.reason"),
    cancel: t("form.cancel"),
    confirm: t("ending.confirm"),
  };
  return (
    <RemovalDialog
      words={words}
      isRunning={action.isRunning}
      failure={action.failure && failureText(action.failure)}
      onConfirm={(reason) => action.run({ url: groupUrl(id, reason), method: "DELETE" })}
      onClose={onClose}
    />
  );
}
