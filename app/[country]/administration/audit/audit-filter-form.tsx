import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import type { AuditQuestion } from "./question";

type Option = { value: string; label: string };
type FilterProps = { here: string; question: AuditQuestion; actors: readonly Option[]; acts: readonly Option[] };

/** What is looked for in the log: an ordinary form, and the filter is in the address. */
export function AuditFilterForm({ here, question, actors, acts }: FilterProps) {
  const t = useTranslations("audit");
  const sorted = acts.toSorted((left, right) => left.label.localeCompare(right.label));
  const outcomes = (["done", "refused"] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }));
  return (
    <search>
      <form key={JSON.stringify(question)} className="audit-find" action={here} aria-label={t("filter.label")}>
        <Choice
          name="actor"
          label={t("filter.actor")}
          every={t("filter.everybody")}
          options={actors}
          value={question.actor}
        />
        <Choice
          name="action"
          label={t("filter.action")}
          every={t("filter.everyAction")}
          options={sorted}
          value={question.action}
        />
        <Choice
          name="outcome"
          label={t("filter.outcome")}
          every={t("filter.everyOutcome")}
          options={outcomes}
          value={question.outcome}
        />
        {(["from", "to"] as const).map((name) => (
          <Labelled key={name} name={name} label={t(`filter.${name}`)}>
            <input id={`audit-${name}`} name={name} type="date" className="input" defaultValue={question[name] ?? ""} />
          </Labelled>
        ))}
        <div className="row">
          <Button type="submit" variant="secondary">
            {t("filter.show")}
          </Button>
          {Object.keys(question).length > 0 && <Link href={here}>{t("filter.clear")}</Link>}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: "actor" | "action" | "outcome";
  label: string;
  every: string;
  options: readonly Option[];
  value: string | undefined;
};

function Choice({ name, label, every, options, value }: ChoiceProps) {
  return (
    <Labelled name={name} label={label}>
      <select id={`audit-${name}`} name={name} className="input" defaultValue={value ?? ""}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      {children}
    </div>
  );
}
