"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatWindow } from "@/lib/i18n/format";
import { Panel } from "./panel";
import { WindowFields, type WindowFieldsProps } from "./window-fields";

export function WindowPicker({ window, months, kinds }: WindowFieldsProps) {
  const t = useTranslations("frame");
  const locale = useLocale();
  const trigger = (
    <>
      <span className="k">{t("window")}</span> {formatWindow(locale, window)}
    </>
  );
  return (
    <Panel trigger={trigger} label={t("window")}>
      {() => <WindowFields window={window} months={months} kinds={kinds} />}
    </Panel>
  );
}
