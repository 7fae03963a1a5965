"use client";

import { Button } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { formatNumber } from "@/lib/i18n/format";
import type { FormReport } from "@/lib/reports/submission/form";
import type { Entries } from "./entries";
import { useCell } from "./use-entries";
import type { GridInput } from "./use-grid-input";

type CellBarProps = { entries: Entries; report: FormReport; input: GridInput };

/** The chosen cell by name, what stands in it, and what can be done to it besides typing: for fingers, and in words. */
export function CellBar({ entries, report, input }: CellBarProps) {
  const t = useTranslations("form.bar");
  const cell = input.active ?? 0;
  const name = useCellName(report);
  const { typed, standing, text } = useCell(entries, cell);
  const act = (what: () => void) => {
    flushSync(what); // so that the field is entered with what stands in it now
    input.focus(cell);
  };
  return (
    <section className="cell-bar" aria-label={t("label")}>
      <p>
        <b>{name(cell)}</b> <Stands standing={standing} isBlank={typed === null && text === "" && standing !== null} />
      </p>
      <div className="row">
        <Button className="quiet" variant="secondary" onClick={() => act(() => entries.put([[cell, "0"]]))}>
          {t("zero")}
        </Button>
        <Button
          className="quiet"
          variant="secondary"
          aria-disabled={standing === null || typed?.is === "withdrawn"}
          onClick={() => standing !== null && act(() => entries.put([[cell, ".."]]))}
        >
          {t("withdraw")}
        </Button>
        <Button
          className="quiet"
          variant="secondary"
          aria-disabled={typed === null}
          onClick={() => typed !== null && act(() => entries.takeBack([cell]))}
        >
          {t("takeBack")}
        </Button>
      </div>
    </section>
  );
}

function Stands({ standing, isBlank }: { standing: number | null; isBlank: boolean }) {
  const t = useTranslations("form.bar");
  const locale = useLocale();
  const count = standing === null ? "" : formatNumber(locale, standing);
  if (standing === null) return <span className="muted">{t("nothing")}</span>;
  return <span className="muted">{t(isBlank ? "blankKeeps" : "stands", { count })}</span>;
}

/** A cell by its area and channel. */
export function useCellName({ areas, channels }: Pick<FormReport, "areas" | "channels">): (cell: number) => string {
  const t = useTranslations("form.cell");
  const locale = useLocale();
  return (cell) => {
    const [area, channel] = [areas[Math.floor(cell / channels.length)], channels[cell % channels.length]];
    return t("name", { area: area?.names[locale] ?? "", channel: channel?.names[locale] ?? "" });
  };
}
