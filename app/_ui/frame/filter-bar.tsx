"use client";

import type { ReactNode } from "react";
import type { Month } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import type { Window, WindowKind } from "@/lib/domain/window";
import { FilterSheet } from "./filter-sheet";
import { MeasureToggle } from "./measure-toggle";
import { MunicipalityPicker } from "./municipality-picker";
import type { Scope } from "./scope";
import { ScopeBar } from "./scope-bar";
import { WindowPicker } from "./window-picker";

/**
 * What the reader chose, as the page understood it; `months` are the ends a window may have, in any order. `kinds` are the
 * windows that the screen knows, where it does not know all.
 */
export type Filter = {
  scope: Scope;
  measure: Measure;
  window: Window;
  months: readonly Month[];
  kinds?: readonly WindowKind[];
};

type FilterBarProps = {
  filter: Filter;
  demo: boolean;
  /** The version of the figures on the screen. */
  version?: number | undefined;
  /** A screen's own choices: in the bar, and `more` the same in the sheet of a narrow screen. */
  children?: ReactNode;
  more?: ReactNode;
};

/** Scope, measure and window in the sticky bar; on a narrow screen one button with a summary. */
export function FilterBar({ filter, demo, version, children, more }: FilterBarProps) {
  return (
    <ScopeBar demo={demo} country={filter.scope.country} version={version}>
      <FilterSheet filter={filter} more={more} />
      <MunicipalityPicker scope={filter.scope} />
      <MeasureToggle measure={filter.measure} />
      <WindowPicker {...filter} />
      {children}
    </ScopeBar>
  );
}
