"use client";

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { GridShape } from "@/app/_ui/table/grid-move";
import { cellOf, useGridKeys } from "@/app/_ui/table/use-grid-keys";
import type { Entries } from "./entries";
import { blockIn, placed } from "./paste";

/** What was done by a key or a paste, and is not told by the field itself. */
export type Said = { what: "withdrawn" | "back"; cell: number } | { what: "pasted"; count: number; outside: number };

export type GridInput = ReturnType<typeof useGridInput>;

/**
 * Typing as in a spreadsheet: a field is entered whole, so that a key replaces its number and the arrows move on. F2, or
 * a click into the field that is entered, edits: then the arrows move in the text. `leave` is where Escape leads out to.
 */
export function useGridInput(entries: Entries, shape: GridShape, leave: () => void) {
  const keys = useGridKeys(shape, { tabMoves: true });
  const [active, setActive] = useState<number | null>(null);
  const [said, say] = useState<Said | null>(null);
  const editing = useRef(false);
  const entered = useRef("");

  /** What a key did is shown before the next one comes, which replaces it as a whole. */
  const settle = (work: () => void) => {
    flushSync(work);
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && cellOf(field) !== null) field.select();
  };
  const takeBack = (cell: number) =>
    settle(() => {
      entries.takeBack([cell]);
      say({ what: "back", cell });
    });
  /** The count that stands is withdrawn; what was typed over it is taken back first. */
  const withdraw = (cell: number) => {
    const { typed, standing, text } = entries.cell(cell);
    if (typed !== null || text === "") return takeBack(cell);
    if (standing === null) return;
    settle(() => {
      entries.put([[cell, ".."]]);
      say({ what: "withdrawn", cell });
    });
  };
  const goBack = (cell: number) => {
    const { text } = entries.cell(cell);
    if (text === entered.current) return leave();
    settle(() => {
      entries.put([[cell, entered.current]]);
      entries.leave(cell);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (cell === null || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === "F2") edit(event.target);
    else if (event.key === "Escape") goBack(cell);
    else if (event.key === "Delete" && !editing.current) withdraw(cell);
    else {
      const inText = editing.current && /^(ArrowLeft|ArrowRight|Home|End)$/.test(event.key);
      if (!inText) keys.move(event);
      return;
    }
    event.preventDefault();
  };
  const edit = (field: HTMLInputElement) => {
    editing.current = true;
    field.setSelectionRange(field.value.length, field.value.length);
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell === null || !(event.target instanceof HTMLInputElement)) return;
    keys.onFocus(event);
    editing.current = false;
    entered.current = entries.cell(cell).text;
    event.target.select();
    setActive(cell);
  };
  const onBlur = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell !== null) entries.leave(cell);
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell === null || !(event.target instanceof HTMLInputElement)) return;
    if (event.target === document.activeElement) editing.current = true;
    else {
      event.preventDefault(); // the click enters the field, and does not put the caret into its number
      event.target.focus();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    const block = blockIn(event.clipboardData.getData("text/plain"));
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1;
    if (cell === null || (!isBlock && editing.current)) return;
    event.preventDefault();
    const { texts, outside } = placed(block, cell, shape);
    settle(() => {
      entries.put(texts);
      for (const [index] of texts) if (index !== cell) entries.leave(index);
      say({ what: "pasted", count: texts.length, outside });
    });
  };

  return {
    table: keys.table,
    focus: keys.focus,
    handlers: { onKeyDown, onFocus, onBlur, onMouseDown, onPaste },
    ...{ active, said },
  };
}
