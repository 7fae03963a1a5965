"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Block } from "@/app/_ui/block";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import { cellState } from "./cell-state";
import { ChangePanel } from "./change-panel";
import { DeclarationTable } from "./declaration-table";
import { MarkLegend } from "./mark-legend";

type DeclarationBlockProps = { country: string; report: DeclarationsReport; canWrite: boolean };

/** The table of what is counted, and what can be decided about the cells that are chosen in it. */
export function DeclarationBlock({ country, report, canWrite }: DeclarationBlockProps) {
  const t = useTranslations("declarations.table");
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const states = useMemo(
    () => report.cells.map((stretches) => cellState(stretches, report.lastClosed)),
    [report.cells, report.lastClosed],
  );
  const toggle = (cells: readonly number[]) => {
    const next = new Set(chosen);
    const all = cells.every((cell) => next.has(cell));
    for (const cell of cells) all ? next.delete(cell) : next.add(cell);
    choose(next);
  };
  return (
    <>
      <Block title={t("title")} sub={canWrite ? t("sub") : t("subRead")}>
        <MarkLegend report={report} states={states} />
        <DeclarationTable report={report} states={states} chosen={chosen} onToggle={canWrite ? toggle : null} />
      </Block>
      {canWrite && (
        <ChangePanel
          country={country}
          report={report}
          states={states}
          chosen={[...chosen].sort((a, b) => a - b)}
          onClear={() => choose(new Set())}
        />
      )}
    </>
  );
}
