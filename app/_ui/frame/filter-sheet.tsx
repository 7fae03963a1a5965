"use client";

import { ChevronDownIcon, FilterIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { formatWindow } from "@/lib/i18n/format";
import { Button } from "../button";
import type { Filter } from "./filter-bar";
import { MeasureToggle } from "./measure-toggle";
import { MunicipalityFinder } from "./municipality-finder";
import { useMunicipalityChoice } from "./municipality-picker";
import { Sheet } from "./sheet";
import { WindowFields } from "./window-fields";

/** Below 1024 px: one button that says what is shown, and a sheet with everything that can be changed. */
export function FilterSheet({ filter, more }: { filter: Filter; more?: ReactNode }) {
  const t = useTranslations("frame");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="pick narrow" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FilterIcon className="icon" aria-hidden />
        <span>
          <b>{filter.scope.municipality?.name ?? t("country")}</b> · {shortYear(formatWindow(locale, filter.window))}
        </span>
        <ChevronDownIcon className="icon" aria-hidden />
      </button>
      {open &&
        // Outside the bar: what the bar hides on a narrow screen is what the sheet shows.
        createPortal(
          <Sheet title={t("filters")} placement="bottom" open onClose={close}>
            <SheetFields filter={filter} more={more} onDone={close} />
          </Sheet>,
          document.body,
        )}
    </>
  );
}

function SheetFields({ filter, more, onDone }: { filter: Filter; more: ReactNode; onDone: () => void }) {
  const t = useTranslations("frame");
  const choose = useMunicipalityChoice(filter.scope.country);
  return (
    <>
      <div className="group">
        <p className="label">{t("municipality")}</p>
        <MunicipalityFinder
          country={filter.scope.country}
          municipalities={filter.scope.municipalities}
          current={filter.scope.municipality?.code ?? null}
          onChoose={(code) => {
            onDone();
            choose(code);
          }}
        />
      </div>
      <div className="group">
        <p className="label">{t("measure")}</p>
        <MeasureToggle measure={filter.measure} />
      </div>
      <div className="group">
        <WindowFields {...filter} />
      </div>
      {more && <div className="group">{more}</div>}
      <Button className="full" onClick={onDone}>
        {t("showFigures")}
      </Button>
    </>
  );
}

/** `aug. 2014` as `aug. ’14`: the summary has to fit beside Demodata on a phone. */
function shortYear(text: string): string {
  return text.replace(/ 20(\d\d)$/, " ’$1");
}
