"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Month } from "@/lib/domain/month";
import type { Window } from "@/lib/domain/window";
import { formatWindow } from "@/lib/i18n/format";
import { Panel } from "./panel";
import { WindowFields } from "./window-fields";

export function WindowPicker({ window, months }: { window: Window; months: readonly Month[] }) {
  const t = useTranslations("frame");
  const locale = useLocale();
  const trigger = (
    <>
      <span className="k">{t("window")}</span> {formatWindow(locale, window)}
    </>
  );
  return (
    <Panel trigger={trigger} label={t("window")}>
      {() => <WindowFields window={window} months={months} />}
    </Panel>
  );
}
