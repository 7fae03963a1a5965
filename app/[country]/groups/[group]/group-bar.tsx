"use client";

import { ChevronDownIcon, FilterIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/app/_ui/button";
import { MeasureToggle } from "@/app/_ui/frame/measure-toggle";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Sheet } from "@/app/_ui/frame/sheet";
import { WindowFields } from "@/app/_ui/frame/window-fields";
import { WindowPicker } from "@/app/_ui/frame/window-picker";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Window } from "@/lib/domain/window";
import { formatWindow } from "@/lib/i18n/format";

type GroupBarProps = {
  country: string;
  demo: boolean;
  /** The version of the figures on the screen. */
  version: number;
  name: string;
  measure: Measure;
  window: Window;
  months: readonly Month[];
};

/** The sticky bar of a group: which measure, which window. Below 1024 px one button and a sheet. */
export function GroupBar({ country, demo, version, name, measure, window, months }: GroupBarProps) {
  const t = useTranslations("frame");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <ScopeBar demo={demo} country={country} version={version}>
      <button type="button" className="pick narrow" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FilterIcon className="icon" aria-hidden />
        <span>
          <b>{name}</b> · {formatWindow(locale, window)}
        </span>
        <ChevronDownIcon className="icon" aria-hidden />
      </button>
      <MeasureToggle measure={measure} />
      <WindowPicker window={window} months={months} />
      {open &&
        createPortal(
          <Sheet title={t("filters")} placement="bottom" open onClose={close}>
            <div className="group">
              <p className="label">{t("measure")}</p>
              <MeasureToggle measure={measure} />
            </div>
            <div className="group">
              <WindowFields window={window} months={months} />
            </div>
            <Button className="full" onClick={close}>
              {t("showFigures")}
            </Button>
          </Sheet>,
          document.body,
        )}
    </ScopeBar>
  );
}
