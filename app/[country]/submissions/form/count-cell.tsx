"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useId } from "react";
import { formatNumber } from "@/lib/i18n/format";
import type { Cell, Entries } from "./entries";
import { useCell } from "./use-entries";

type CountCellProps = { entries: Entries; index: number; name: string; isDeclared: boolean };

/** One count to type in. It alone is rendered anew when it changes. */
export const CountCell = memo(function CountCell({ entries, index, name, isDeclared }: CountCellProps) {
  const locale = useLocale();
  const cell = useCell(entries, index);
  const described = useDescription(cell, isDeclared);
  const id = useId();
  const state = cell.typed?.is;
  const old = state === "count" || state === "withdrawn" ? cell.standing : null;
  return (
    <td data-state={state} data-undeclared={!isDeclared || undefined}>
      {old !== null && <s aria-hidden="true">{formatNumber(locale, old)}</s>}
      <input
        data-cell={index}
        tabIndex={index === 0 ? 0 : -1}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-describedby={described ? id : undefined}
        aria-invalid={state === "problem" || undefined}
        value={cell.text}
        onChange={(event) => entries.put([[index, event.target.value]])}
      />
      {described && (
        <span id={id} className="vh">
          {described}
        </span>
      )}
    </td>
  );
});

/** What the eye sees around the number, in words. */
function useDescription({ typed, standing }: Cell, isDeclared: boolean): string | null {
  const t = useTranslations("form");
  const locale = useLocale();
  const count = standing === null ? "" : formatNumber(locale, standing);
  if (typed?.is === "problem") return t(`fix.${typed.code}`, { joined: "", rounded: "", ...typed.details });
  if (typed?.is === "withdrawn") return t("cell.withdrawn", { count });
  if (typed?.is === "count") return standing === null ? t("cell.wasNothing") : t("cell.was", { count });
  return isDeclared ? null : t("cell.undeclared");
}
