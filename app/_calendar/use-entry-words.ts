import { useTranslations } from "next-intl";

/** The words of an entry's frame: something new, or a change of what stands. */
export function useEntryWords(
  of: "events" | "groups",
  { isChange, isRunning }: { isChange: boolean; isRunning: boolean },
) {
  const t = useTranslations(of);
  return {
    title: t(isChange ? "form.titleChange" : "form.titleNew"),
    save: isRunning ? t("form.saving") : t(isChange ? "form.saveChange" : "form.save"),
    cancel: t("form.cancel"),
    reason: t("form.reason"),
    reasonHint: t("form.reasonHint"),
  };
}
