"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { useGridKeys } from "@/app/_ui/table/use-grid-keys";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import { type CellState, wholeLine } from "./cell-state";
import { useCellWords } from "./use-cell-words";

type DeclarationTableProps = {
  report: DeclarationsReport;
  states: readonly CellState[];
  chosen: ReadonlySet<number>;
  /** Null where nothing can be chosen. */
  onToggle: ((cells: readonly number[]) => void) | null;
};

/** Areas down, channels across, a mark for each cell; a cell, a row or a column is chosen with a click or the space bar. */
export function DeclarationTable({ report, states, chosen, onToggle }: DeclarationTableProps) {
  const t = useTranslations("declarations.table");
  const ofTable = useTranslations("table");
  const locale = useLocale();
  const { areas, channels, municipality, now } = report;
  const keys = useGridKeys({ rows: areas.length, columns: channels.length }, { tabMoves: false });
  const lines = linesOf(report, states);
  const words = useCellWords(report);
  return (
    <ScrollRegion className="mark-grid" label={ofTable("region", { name: t("caption", { place: municipality.name }) })}>
      <table
        ref={keys.table}
        onFocus={keys.onFocus}
        onKeyDown={(event) => event.key !== "Enter" && keys.move(event)}
        onClick={(event) => {
          const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null;
          if (cell) onToggle?.([Number(cell.dataset.cell)]);
        }}
      >
        <caption className="vh">{t("caption", { place: municipality.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area")}</th>
            {channels.map((channel, column) => (
              <th key={channel.code} scope="col">
                <LineButton
                  name={channel.names[locale]}
                  label={t("selectChannel", { channel: channel.names[locale] })}
                  cells={lines.column(column)}
                  {...{ chosen, onToggle }}
                />
                {channel.core && <small>{t("core")}</small>}
                {channel.onlyInTotal && <small>{t("inTotal")}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area, row) => (
            <tr key={area.code}>
              <th scope="row">
                <LineButton
                  name={area.names[locale]}
                  label={t("selectArea", { area: area.names[locale] })}
                  cells={lines.row(row)}
                  {...{ chosen, onToggle }}
                />
              </th>
              {channels.map((channel, column) => {
                const cell = row * channels.length + column;
                const state = states[cell] ?? { is: "never" as const };
                return (
                  <MarkCell
                    key={channel.code}
                    cell={cell}
                    mark={state.is === "counted" && state.stretch.from === now.since ? null : words.mark(state)}
                    label={words.label(cell, state)}
                    is={state.is}
                    isChosen={chosen.has(cell)}
                    canChoose={onToggle !== null}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type MarkCellProps = {
  cell: number;
  /** Null: the dot of a cell that is counted as long as most. */
  mark: string | null;
  label: string;
  is: CellState["is"];
  isChosen: boolean;
  canChoose: boolean;
};

const MarkCell = memo(function MarkCell({ cell, mark, label, is, isChosen, canChoose }: MarkCellProps) {
  const shown = mark === null ? <i data-mark="counted" /> : is === "ended" ? <s>{mark}</s> : mark;
  if (!canChoose)
    return (
      <td data-is={is}>
        <span aria-hidden="true">{shown}</span>
        <span className="vh">{label}</span>
      </td>
    );
  return (
    <td data-is={is} data-chosen={isChosen || undefined}>
      <button type="button" data-cell={cell} tabIndex={cell === 0 ? 0 : -1} aria-pressed={isChosen} aria-label={label}>
        {shown}
      </button>
    </td>
  );
});

type LineButtonProps = Pick<DeclarationTableProps, "chosen" | "onToggle"> & {
  name: string;
  label: string;
  cells: readonly number[];
};

function LineButton({ name, label, cells, chosen, onToggle }: LineButtonProps) {
  if (!onToggle || cells.length === 0) return name;
  const isChosen = cells.every((cell) => chosen.has(cell));
  return (
    <button type="button" className="line" aria-pressed={isChosen} aria-label={label} onClick={() => onToggle(cells)}>
      {name}
    </button>
  );
}

/** What a whole row or column is; "not stated" belongs to a channel only where it is counted in total. */
function linesOf({ areas, channels }: DeclarationsReport, states: readonly CellState[]) {
  const rows = areas.map((_, row) => channels.map((__, column) => row * channels.length + column));
  const isUsed = (cells: readonly number[]) => cells.some((cell) => states[cell]?.is === "counted");
  const columns = channels.map((_, column) => rows.map((__, row) => row * channels.length + column));
  const usedRows = rows.flatMap((cells, row) => (isUsed(cells) && !areas[row]?.notStated ? [row] : []));
  const usedColumns = columns.flatMap((cells, column) => (isUsed(cells) ? [column] : []));
  return {
    row: (row: number) =>
      wholeLine(
        rows[row] ?? [],
        states,
        usedColumns.map((column) => row * channels.length + column),
      ),
    column: (column: number) =>
      wholeLine(
        columns[column] ?? [],
        states,
        usedRows.map((row) => row * channels.length + column),
      ),
  };
}
