"use client";

import { useLocale, useTranslations } from "next-intl";
import { NewButton } from "@/app/_ui/entry/new-button";
import { RowActions } from "@/app/_ui/entry/row-actions";
import { formatNumber } from "@/lib/i18n/format";
import { parseDecimal } from "@/lib/i18n/parse-decimal";
import type { RegisteredPriceSet } from "@/lib/reports/administration/administration";
import { type FieldSpec, namesOf, textOf, type Values } from "../field-spec";
import { type Drafted, RegisterForm } from "../register-form";
import { useCommonFields } from "../use-common-fields";

type Choice = { value: string; label: string };
export type PriceSetCommon = {
  country: string;
  seenVersion: number;
  currency: string;
  channels: readonly Choice[];
  sets: readonly Choice[];
};

export function NewPriceSetButton(props: PriceSetCommon) {
  const t = useTranslations("administration.prices");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <PriceSetForm {...props} set={null} title={t("add")} onClose={close} />}
    />
  );
}

export function PriceSetActions({ set, ...props }: PriceSetCommon & { set: RegisteredPriceSet }) {
  const t = useTranslations("administration.prices");
  const locale = useLocale();
  const name = set.names[locale];
  return (
    <RowActions
      words={{ change: t("change"), changeOf: t("changeOf", { name }), endOf: t("endOf", { name }) }}
      change={(close) => <PriceSetForm {...props} set={set} title={t("changeOf", { name })} onClose={close} />}
      end={(close) => (
        <RegisterForm
          title={t("endOf", { name })}
          text={t("endText")}
          saveLabel={t("end")}
          fields={[]}
          initial={{}}
          draftOf={() => ({ change: { country: props.country, resource: `prices/${set.code}`, method: "DELETE" } })}
          seenVersion={props.seenVersion}
          onClose={close}
        />
      )}
    />
  );
}

type PriceSetFormProps = PriceSetCommon & { set: RegisteredPriceSet | null; title: string; onClose: () => void };

function PriceSetForm({ country, seenVersion, currency, channels, sets, set, title, onClose }: PriceSetFormProps) {
  const t = useTranslations("administration.prices");
  const problems = useTranslations("administration.problems");
  const locale = useLocale();
  const common = useCommonFields();
  const others = sets.filter(({ value }) => value !== set?.code);
  const amounts = channels.map(
    ({ value, label }): FieldSpec => ({
      ...{ name: `prices.${value}`, label: t("priceOf", { channel: label, currency }), control: "number" },
      ...{ optional: true, most: 12 },
    }),
  );
  const fields: FieldSpec[] = [
    ...(set ? [] : [common.code]),
    ...common.names,
    { name: "year", label: t("year"), control: "number", most: 4 },
    { name: "source", label: t("source"), control: "text", wide: true, most: 2000 },
    {
      ...{ name: "fallback", label: t("fallback"), hint: t("fallbackHint"), control: "select", optional: true },
      ...{ wide: true, options: [{ value: "", label: t("noFallback") }, ...others] },
    },
    { name: "standard", label: t("isStandard"), control: "tick" },
    ...amounts,
  ];
  const draftOf = (values: Values): Drafted => {
    const typed = amounts.filter(({ name }) => (values[name] ?? "").trim() !== "");
    const prices = typed.map(({ name }) => [name, parseDecimal(locale, values[name] ?? "", 2)] as const);
    const year = parseDecimal(locale, values.year ?? "", 0);
    const wrong = prices.filter(([, amount]) => amount === null).map(([name]) => [name, problems("amount")]);
    if (year === null || wrong.length > 0)
      return { problems: { ...Object.fromEntries(wrong), ...(year === null && { year: problems("whole") }) } };
    const body = {
      ...(set ? {} : { code: textOf(values, "code") }),
      ...{ names: namesOf(values), year, source: textOf(values, "source"), fallback: textOf(values, "fallback") },
      standard: values.standard === "yes",
      prices: Object.fromEntries(prices.map(([name, amount]) => [name.slice("prices.".length), amount])),
    };
    const resource = set ? `prices/${set.code}` : "prices";
    return { change: { country, resource, method: set ? "PUT" : "POST", body } };
  };
  const amountOf = (channel: string) => {
    const price = set?.prices.find((one) => one.channel === channel);
    return price ? formatNumber(locale, price.amount / 100, 2) : "";
  };
  return (
    <RegisterForm
      title={title}
      fields={fields}
      initial={{
        code: "",
        ...{ "names.da": set?.names.da ?? "", "names.en": set?.names.en ?? "", "names.nb": set?.names.nb ?? "" },
        ...{ year: set ? String(set.year) : "", source: set?.source ?? "", fallback: set?.fallback ?? "" },
        standard: set?.standard ? "yes" : "",
        ...Object.fromEntries(channels.map(({ value }) => [`prices.${value}`, amountOf(value)])),
      }}
      draftOf={draftOf}
      seenVersion={seenVersion}
      onClose={onClose}
    />
  );
}
