"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { municipalitiesMatching } from "@/lib/domain/municipality-search";

type Option = { code: string; name: string; aliases: readonly string[] };

type MemberChoiceProps = {
  municipalities: readonly Option[];
  chosen: readonly string[];
  problem: string | undefined;
  onToggle: (code: string) => void;
};

/** Every municipality with a tick; a search field shortens the list, what is ticked stays ticked. */
export function MemberChoice({ municipalities, chosen, problem, onToggle }: MemberChoiceProps) {
  const t = useTranslations("groups.form");
  const id = useId();
  const [typed, setTyped] = useState("");
  const shown = typed.trim() === "" ? municipalities : municipalitiesMatching(municipalities, typed);
  return (
    <fieldset className="members" aria-describedby={problem ? `${id}problem` : undefined}>
      <legend className="label">{t("members")}</legend>
      <input
        type="search"
        className="input"
        aria-label={t("search")}
        placeholder={t("search")}
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
        {shown.length === 0 && <p>{t("noneFound", { text: typed.trim() })}</p>}
      </div>
      <p role="status">{t("chosen", { count: chosen.length })}</p>
      {problem && (
        <span className="problem" id={`${id}problem`}>
          {problem}
        </span>
      )}
    </fieldset>
  );
}
