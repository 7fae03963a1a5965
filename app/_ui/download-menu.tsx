"use client";

import { DownloadIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { usePanel } from "./frame/panel";

/** "Hent": the picture where there is one, and the figures; on a phone also the other view, which has no room beside it. */
export function DownloadMenu({ onPng, onCsv, onXlsx, otherView }: DownloadMenuProps) {
  const t = useTranslations("chart");
  const { open, setOpen, anchor, button, close } = usePanel();
  const choose = (save: () => void) => () => {
    close();
    save();
  };
  return (
    <div className="panel-anchor" ref={anchor}>
      <Button ref={button} variant="tertiary" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <DownloadIcon className="icon" aria-hidden />
        {t("download")}
      </Button>
      {open && (
        <div className="pop menu" data-align="end">
          {otherView && (
            <button type="button" className="only-s" onClick={choose(otherView.show)}>
              {otherView.label}
            </button>
          )}
          {onPng && (
            <button type="button" onClick={choose(onPng)}>
              {t("downloadPng")}
            </button>
          )}
          <button type="button" onClick={choose(onCsv)}>
            {t("downloadCsv")}
          </button>
          {onXlsx && (
            <button type="button" onClick={choose(onXlsx)}>
              {t("downloadXlsx")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

type DownloadMenuProps = {
  onPng?: () => void;
  onCsv: () => void;
  onXlsx?: () => void;
  otherView?: { label: string; show: () => void };
};
