"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { type Life, lifeAddress } from "@/app/_words/life-address";

type Option = { code: string; name: string };
type LifeFormProps = { country: string; life: Life; areas: readonly Option[]; channels: readonly Option[] };

/** Which cell of the month: one area or all, one channel or all. */
export function LifeForm({ country, life, areas, channels }: LifeFormProps) {
  const t = useTranslations("history.cell");
  const { go } = useNavigate();
  const change = (changed: Partial<Life>) => go(lifeAddress(country, { ...life, ...changed }));
  return (
    <div className="find">
      <Choice
        label={t("area")}
        all={t("everyArea")}
        value={life.area}
        options={areas}
        onChange={(area) => change({ area })}
      />
      <Choice
        label={t("channel")}
        all={t("everyChannel")}
        value={life.channel}
        options={channels}
        onChange={(channel) => change({ channel })}
      />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly Option[];
  onChange: (code: string) => void;
};

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value ?? ""} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
