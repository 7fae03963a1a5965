"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useId } from "react";
import { Button } from "@/app/_ui/button";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { VERSION_KINDS } from "@/lib/domain/version-kind";
import { filterIn, type HistoryFilter, historyAddress } from "./filter";

type FilterFormProps = {
  country: string;
  filter: HistoryFilter;
  authors: readonly string[];
  municipalities: readonly { code: string; name: string }[];
};

/** What is looked for among the versions. The filter lives in the address; without scripts it is an ordinary form. */
export function FilterForm({ country, filter, authors, municipalities }: FilterFormProps) {
  const t = useTranslations("history");
  const author = useTranslations("history.by");
  const { go } = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(historyAddress(country, filterIn(wordsOf(new FormData(event.currentTarget)))));
  };
  return (
    <search>
      <form
        key={JSON.stringify(filter)}
        className="find"
        action={`/${country}/history`}
        onSubmit={submit}
        aria-label={t("filter.label")}
      >
        <Choice name="municipality" label={t("filter.municipality")} value={filter.municipality}>
          <option value="">{t("filter.everyMunicipality")}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice name="kind" label={t("filter.kind")} value={filter.kind}>
          <option value="">{t("filter.everyKind")}</option>
          {VERSION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Choice>
        <Choice name="by" label={t("filter.by")} value={filter.by}>
          <option value="">{t("filter.everybody")}</option>
          {authors.map((by) => (
            <option key={by} value={by}>
              {by === "local" ? author("local") : by}
            </option>
          ))}
        </Choice>
        <DayField name="from" label={t("filter.from")} value={filter.from} />
        <DayField name="to" label={t("filter.to")} value={filter.to} />
        <div className="row">
          <Button type="submit" variant="secondary">
            {t("filter.show")}
          </Button>
          {Object.keys(filter).length > 0 && (
            <Button type="button" variant="tertiary" onClick={() => go(historyAddress(country, {}))}>
              {t("filter.clear")}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}

function wordsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

type FieldProps = { name: string; label: string; value: string | undefined };

function Choice({ name, label, value, children }: FieldProps & { children: ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="input" defaultValue={value ?? ""}>
        {children}
      </select>
    </div>
  );
}

function DayField({ name, label, value }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="date" className="input" defaultValue={value ?? ""} />
    </div>
  );
}
