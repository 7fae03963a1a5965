"use client";

import { useTranslations } from "next-intl";
import { useCalendarAction } from "@/app/_calendar/use-calendar-action";
import { NewButton } from "@/app/_ui/entry/new-button";
import { RemovalDialog } from "@/app/_ui/entry/removal-dialog";
import { RowActions } from "@/app/_ui/entry/row-actions";
import { groupUrl } from "@/lib/api/queries";
import type { KnownGroup } from "./group-draft";
import { GroupForm, type MunicipalityChoice } from "./group-form";
import { useFailureText } from "./use-failure-text";

type NewGroupProps = { country: string; municipalities: readonly MunicipalityChoice[] };

export function NewGroupButton({ country, municipalities }: NewGroupProps) {
  const t = useTranslations("groups");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <GroupForm country={country} municipalities={municipalities} group={null} onClose={close} />}
    />
  );
}

/** Change it, or take it away. */
export function GroupActions({ country, municipalities, group }: NewGroupProps & { group: KnownGroup }) {
  const t = useTranslations("groups");
  const { name } = group;
  return (
    <RowActions
      words={{ change: t("change"), changeOf: t("changeOf", { name }), endOf: t("endOf", { name }) }}
      change={(close) => <GroupForm country={country} municipalities={municipalities} group={group} onClose={close} />}
      end={(close) => <EndDialog country={country} group={group} onClose={close} />}
    />
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
