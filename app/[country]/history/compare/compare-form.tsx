"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Button } from "@/app/_ui/button";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { type Asked, compareAddress, comparedIn, isDay } from "./compared-in";

type CompareFormProps = {
  country: string;
  asked: Asked;
  /** The versions that the question came to. */
  versions: { from: number; to: number };
  municipalities: readonly { code: string; name: string }[];
};

/** Which two: by number, or by a day, which stands for the version at its end. A day goes before a number. */
export function CompareForm({ country, asked, versions, municipalities }: CompareFormProps) {
  const t = useTranslations("history.compare.form");
  const { go } = useNavigate();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const side = (name: "from" | "to") => text(`${name}Day`) || text(name);
    go(compareAddress(country, comparedIn({ from: side("from"), to: side("to"), municipality: text("municipality") })));
  };
  return (
    <form key={JSON.stringify(asked)} className="find compare" onSubmit={submit} aria-label={t("label")}>
      <Side name="from" asked={asked.from} version={versions.from} />
      <Side name="to" asked={asked.to} version={versions.to} />
      <div className="field">
        <label htmlFor={id}>{t("municipality")}</label>
        <select id={id} name="municipality" className="input" defaultValue={asked.municipality ?? ""}>
          <option value="">{t("country")}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <Button type="submit" variant="secondary">
          {t("show")}
        </Button>
      </div>
    </form>
  );
}

function Side({ name, asked, version }: { name: "from" | "to"; asked: string | undefined; version: number }) {
  const t = useTranslations("history.compare.form");
  const id = useId();
  const day = asked && isDay(asked) ? asked : "";
  return (
    <fieldset>
      <legend className="label">{t(name)}</legend>
      <div className="field">
        <label htmlFor={id}>{t("number")}</label>
        <input
          id={id}
          name={name}
          className="input"
          inputMode="numeric"
          pattern="[0-9]{1,9}"
          defaultValue={day ? "" : version}
          placeholder={day ? String(version) : undefined}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}day`}>{t("day")}</label>
        <input id={`${id}day`} name={`${name}Day`} type="date" className="input" defaultValue={day} />
      </div>
    </fieldset>
  );
}
