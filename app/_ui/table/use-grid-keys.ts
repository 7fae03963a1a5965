"use client";

import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { cellAfter, type GridShape } from "./grid-move";

/**
 * One tab stop for a whole table, and the keys of a spreadsheet inside. Every cell's control carries `data-cell`, its
 * number row by row, and `tabIndex={index === 0 ? 0 : -1}`: which one the tab key reaches is moved in the document
 * itself, so that no cell is rendered anew for it.
 */
export function useGridKeys(shape: GridShape, { tabMoves }: { tabMoves: boolean }) {
  const table = useRef<HTMLTableElement>(null);

  const focus = (cell: number): void => {
    const control = table.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    control?.focus();
    control?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const onFocus = (event: FocusEvent): void => {
    if (cellOf(event.target) === null || !(event.target instanceof HTMLElement)) return;
    for (const before of table.current?.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]') ?? [])
      before.tabIndex = -1;
    event.target.tabIndex = 0;
  };

  /** Moves where the key leads; false where it stays the cell's own. */
  const move = (event: KeyboardEvent): boolean => {
    const cell = cellOf(event.target);
    if (cell === null || event.altKey || (event.key === "Tab" && !tabMoves)) return false;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const to = cellAfter({ key, shiftKey, ctrlKey: ctrlKey || metaKey }, cell, shape);
    if (to === null) return false;
    event.preventDefault();
    focus(to);
    return true;
  };

  return { table, focus, onFocus, move };
}

/** Which cell an element is the control of. */
export function cellOf(target: EventTarget | null): number | null {
  const cell = target instanceof HTMLElement ? target.dataset.cell : undefined;
  return cell === undefined ? null : Number(cell);
}
