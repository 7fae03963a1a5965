"use client";

import { useId, useState } from "react";
import { municipalitiesMatching } from "@/lib/domain/municipality-search";
import "./municipality-choice.css";

export type MunicipalityOption = { code: string; name: string; aliases: readonly string[] };

type MunicipalityChoiceProps = {
  words: {
    legend: string;
    hint?: string;
    search: string;
    noneFound: (text: string) => string;
    chosen: (count: number) => string;
  };
  municipalities: readonly MunicipalityOption[];
  chosen: readonly string[];
  problem: string | null;
  onToggle: (code: string) => void;
};

/** Every municipality with a tick; a search field shortens the list, what is ticked stays ticked. */
export function MunicipalityChoice({ words, municipalities, chosen, problem, onToggle }: MunicipalityChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const shown = typed.trim() === "" ? municipalities : municipalitiesMatching(municipalities, typed);
  const described = [words.hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(" ");
  return (
    <fieldset className="members" aria-describedby={described || undefined}>
      <legend className="label">{words.legend}</legend>
      {words.hint && (
        <span className="hint" id={`${id}hint`}>
          {words.hint}
        </span>
      )}
      <input
        type="search"
        className="input"
        aria-label={words.search}
        placeholder={words.search}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          const only = shown.length === 1 ? shown[0] : undefined;
          if (event.key !== "Enter") return;
          event.preventDefault(); // Enter in a search is no order to save
          if (only) onToggle(only.code);
        }}
      />
      <div className="options">
        {shown.map(({ code, name }) => (
          <label key={code}>
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => onToggle(code)} />
            {name}
          </label>
        ))}
        {shown.length === 0 && <p>{words.noneFound(typed.trim())}</p>}
      </div>
      <p role="status">{words.chosen(chosen.length)}</p>
      {problem && (
        <span className="problem" id={`${id}problem`}>
          {problem}
        </span>
      )}
    </fieldset>
  );
}
