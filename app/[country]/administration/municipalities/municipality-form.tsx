"use client";

import { useLocale, useTranslations } from "next-intl";
import { NewButton } from "@/app/_ui/entry/new-button";
import { formatNumber } from "@/lib/i18n/format";
import { parseDecimal } from "@/lib/i18n/parse-decimal";
import type { RegisteredMunicipality } from "@/lib/reports/administration/municipalities";
import { ChangeButton } from "../change-button";
import { type FieldSpec, textOf, type Values } from "../field-spec";
import { type Drafted, RegisterForm } from "../register-form";
import { useCommonFields } from "../use-common-fields";

type Common = { country: string; seenVersion: number; today: string };

export function NewMunicipalityButton(props: Common) {
  const t = useTranslations("administration.municipalities");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <MunicipalityForm {...props} municipality={null} title={t("add")} onClose={close} />}
    />
  );
}

export function MunicipalityButton({ municipality, ...props }: Common & { municipality: RegisteredMunicipality }) {
  const t = useTranslations("administration.municipalities");
  const title = t("changeOf", { name: municipality.name });
  return (
    <ChangeButton label={title}>
      {(close) => <MunicipalityForm {...props} municipality={municipality} title={title} onClose={close} />}
    </ChangeButton>
  );
}

type FormProps = Common & { municipality: RegisteredMunicipality | null; title: string; onClose: () => void };

function MunicipalityForm({ country, seenVersion, today, municipality, title, onClose }: FormProps) {
  const t = useTranslations("administration");
  const locale = useLocale();
  const common = useCommonFields();
  const own = useTranslations("administration.municipalities");
  const years = yearsOf(municipality, Number(today.slice(0, 4)));
  const people = years.map(
    (year): FieldSpec => ({
      ...{ name: `inhabitants.${year}`, label: own("inhabitantsIn", { year: String(year) }), control: "number" },
      optional: true,
    }),
  );
  const fields: FieldSpec[] = [
    ...(municipality
      ? []
      : [{ ...common.code, label: own("code"), hint: own("codeHint"), most: 12 } satisfies FieldSpec]),
    { name: "name", label: own("name"), control: "text", most: 100 },
    { name: "region", label: own("region"), control: "text", optional: true, most: 100 },
    { name: "kind", label: own("kind"), control: "text", optional: true, most: 100 },
    ...common.period,
    {
      name: "successor",
      label: own("successor"),
      hint: own("successorHint"),
      control: "text",
      optional: true,
      most: 12,
    },
    ...people,
  ];
  const draftOf = (values: Values): Drafted => {
    const typed = people.filter(({ name }) => (values[name] ?? "").trim() !== "");
    const counts = typed.map(({ name }) => [name, parseDecimal(locale, values[name] ?? "", 0)] as const);
    const wrong = counts.filter(([, count]) => count === null).map(([name]) => [name, t("problems.whole")]);
    if (wrong.length > 0) return { problems: Object.fromEntries(wrong) };
    const inhabitants = Object.fromEntries(counts.map(([name, count]) => [name.slice("inhabitants.".length), count]));
    const facts = ["name", "region", "kind", "validFrom", "validTo", "successor"];
    const body = {
      ...(municipality ? {} : { code: textOf(values, "code") }),
      ...Object.fromEntries(facts.map((name) => [name, textOf(values, name)])),
      inhabitants,
    };
    const resource = municipality ? `municipalities/${municipality.code}` : "municipalities";
    return { change: { country, resource, method: municipality ? "PUT" : "POST", body } };
  };
  const count = (year: number) => {
    const known = municipality?.inhabitants[year];
    return known === undefined ? "" : formatNumber(locale, known);
  };
  return (
    <RegisterForm
      title={title}
      fields={fields}
      initial={{
        ...{ code: "", name: municipality?.name ?? "", region: municipality?.region ?? "" },
        ...{ kind: municipality?.kind ?? "", successor: municipality?.successor ?? "" },
        ...{ validFrom: municipality?.validFrom ?? "1900-01-01", validTo: municipality?.validTo ?? "" },
        ...Object.fromEntries(years.map((year) => [`inhabitants.${year}`, count(year)])),
      }}
      draftOf={draftOf}
      seenVersion={seenVersion}
      onClose={onClose}
    />
  );
}

const YEARS = 3;

/** This year, and the latest that are known. */
function yearsOf(municipality: RegisteredMunicipality | null, thisYear: number): number[] {
  const known = Object.keys(municipality?.inhabitants ?? {}).map(Number);
  return [...new Set([...known, thisYear])].sort((a, b) => b - a).slice(0, YEARS);
}
