"use client";

import { Button } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Block } from "@/app/_ui/block";
import { MonthSelect } from "@/app/_ui/month-select";
import { Note } from "@/app/_ui/note";
import { addMonths, everyMonth, type Month } from "@/lib/domain/month";
import { formatNumber } from "@/lib/i18n/format";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import { type Action, actionsFor, type CellState } from "./cell-state";
import { EffectList } from "./effect-list";
import { useChosenWords } from "./use-chosen-words";
import { type Decision, useDeclaration } from "./use-declaration";

type ChangePanelProps = {
  country: string;
  report: DeclarationsReport;
  states: readonly CellState[];
  chosen: readonly number[];
  onClear: () => void;
};

/** What is to happen to the chosen cells: said, looked at, and only then kept. */
export function ChangePanel({ country, report, states, chosen, onClear }: ChangePanelProps) {
  const t = useTranslations("declarations.change");
  const locale = useLocale();
  const words = useChosenWords(report);
  const [reason, setReason] = useState("");
  const declaration = useDeclaration(country, report.municipality.code, () => {
    setReason("");
    onClear();
  });
  const actions = actionsFor(chosen.flatMap((cell) => states[cell] ?? []));
  const [wanted, want] = useState<Action | null>(null);
  const action = actions.find((one) => one === wanted) ?? actions[0];
  const [last, setLast] = useState<Month>(report.lastClosed);
  const [from, setFrom] = useState<Month>(addMonths(report.lastClosed, 1));
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      declaration.forget();
    };
  const decide = (): Decision => ({
    action: action ?? "extend",
    cells: chosen.map((cell) => codesOf(report, cell)),
    ...(action === "end" && { last }),
    ...(action === "extend" && { from }),
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  });
  if (!action)
    return (
      <Block title={t("title")}>
        <p className="muted small" role="status">
          {declaration.saved !== null && <b>{t("saved", { version: formatNumber(locale, declaration.saved) })}</b>}{" "}
          {t("pick")}
        </p>
      </Block>
    );
  const months = monthsOf(report);
  return (
    <Block
      title={t("title")}
      sub={t("selected", { count: chosen.length, cells: words(chosen), number: formatNumber(locale, chosen.length) })}
      className="change"
      tools={
        <Button className="quiet" variant="tertiary" onClick={onClear}>
          {t("clear")}
        </Button>
      }
    >
      <Actions actions={actions} action={action} onChoose={changed(want)} />
      {action === "end" && <MonthSelect label={t("last")} months={months} value={last} onChange={changed(setLast)} />}
      {action === "extend" && (
        <MonthSelect label={t("from")} months={months} value={from} onChange={changed(setFrom)} />
      )}
      <Reason isRequired={action === "end"} value={reason} onChange={setReason} />
      {!declaration.effect && (
        <div>
          <Button
            variant="primary"
            aria-disabled={declaration.isLooking}
            onClick={() => !declaration.isLooking && declaration.look(decide())}
          >
            {t(declaration.isLooking ? "seeing" : "see")}
          </Button>
        </div>
      )}
      {declaration.failure && (
        <Note tone={declaration.failure === "nothing" ? "info" : "error"} alert>
          {t(declaration.failure)}
        </Note>
      )}
      {declaration.effect && (
        <>
          <EffectList effect={declaration.effect} action={action} report={report} />
          <Save
            isFree={!declaration.isSaving && (action !== "end" || reason.trim() !== "")}
            isSaving={declaration.isSaving}
            onSave={() => declaration.save(decide())}
            onCancel={declaration.forget}
          />
        </>
      )}
    </Block>
  );
}

function Actions({
  actions,
  action,
  onChoose,
}: {
  actions: readonly Action[];
  action: Action;
  onChoose: (action: Action) => void;
}) {
  const t = useTranslations("declarations.change");
  const name = useId();
  return (
    <fieldset className="actions">
      <legend>{t("action")}</legend>
      {actions.map((one) => (
        <label key={one} className="radio">
          <input type="radio" name={name} checked={one === action} onChange={() => onChoose(one)} />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}

function Reason({
  isRequired,
  value,
  onChange,
}: {
  isRequired: boolean;
  value: string;
  onChange: (text: string) => void;
}) {
  const t = useTranslations("declarations.change");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {t(isRequired ? "reasonEnd" : "reason")}
        <span className="hint">{t("reasonHint")}</span>
      </label>
      <input
        id={id}
        className="input"
        maxLength={500}
        autoComplete="off"
        aria-required={isRequired}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

type SaveProps = { isFree: boolean; isSaving: boolean; onSave: () => void; onCancel: () => void };

function Save({ isFree, isSaving, onSave, onCancel }: SaveProps) {
  const t = useTranslations("declarations.change");
  return (
    <div>
      {!isFree && !isSaving && <p className="muted small">{t("reasonMissing")}</p>}
      <div className="row">
        <Button variant="primary" aria-disabled={!isFree} onClick={() => isFree && onSave()}>
          {t(isSaving ? "saving" : "save")}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}

function codesOf({ areas, channels }: DeclarationsReport, cell: number): { area: string; channel: string } {
  return {
    area: areas[Math.floor(cell / channels.length)]?.code ?? "",
    channel: channels[cell % channels.length]?.code ?? "",
  };
}

/** From the year before anything was counted to a year from now, newest first. */
function monthsOf({ cells, lastClosed }: DeclarationsReport): Month[] {
  const [first = lastClosed] = cells
    .flat()
    .map(({ from }) => from)
    .sort();
  return everyMonth(`${Number(first.slice(0, 4)) - 1}-01`, addMonths(lastClosed, 12)).reverse();
}
