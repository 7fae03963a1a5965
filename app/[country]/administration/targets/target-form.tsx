"use client";

import { useLocale, useTranslations } from "next-intl";
import { NewButton } from "@/app/_ui/entry/new-button";
import { RowActions } from "@/app/_ui/entry/row-actions";
import { MEASURES } from "@/lib/domain/share";
import { formatNumber } from "@/lib/i18n/format";
import { parseDecimal } from "@/lib/i18n/parse-decimal";
import type { StrategyTarget } from "@/lib/reports/administration/strategies";
import { type FieldSpec, textOf, type Values } from "../field-spec";
import { type Drafted, RegisterForm } from "../register-form";

type KnownTarget = StrategyTarget & { strategy: string };
type Common = { country: string; seenVersion: number; strategies: readonly string[] };

export function NewTargetButton(props: Common) {
  const t = useTranslations("administration.targets");
  return (
    <NewButton
      label={t("add")}
      form={(close) => <TargetForm {...props} target={null} title={t("add")} onClose={close} />}
    />
  );
}

export function TargetActions({ target, ...props }: Common & { target: KnownTarget }) {
  const t = useTranslations("administration.targets");
  const words = { strategy: target.strategy, year: String(target.year) };
  return (
    <RowActions
      words={{ change: t("change"), changeOf: t("changeOf", words), endOf: t("endOf", words) }}
      change={(close) => <TargetForm {...props} target={target} title={t("changeOf", words)} onClose={close} />}
      end={(close) => (
        <RegisterForm
          title={t("endOf", words)}
          text={t("endText")}
          saveLabel={t("end")}
          fields={[]}
          initial={{}}
          draftOf={() => ({
            change: { country: props.country, resource: `targets/${target.id}`, method: "DELETE" },
          })}
          seenVersion={props.seenVersion}
          onClose={close}
        />
      )}
    />
  );
}

type TargetFormProps = Common & { target: KnownTarget | null; title: string; onClose: () => void };

function TargetForm({ country, seenVersion, strategies, target, title, onClose }: TargetFormProps) {
  const t = useTranslations("administration.targets");
  const problems = useTranslations("administration.problems");
  const locale = useLocale();
  const measures = MEASURES.map((measure) => ({ value: measure, label: t(`measures.${measure}`) }));
  const kinds = (["target", "baseline"] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const fields: FieldSpec[] = [
    { name: "strategy", label: t("strategy"), hint: t("strategyHint"), control: "text", wide: true },
    { name: "year", label: t("year"), control: "number", most: 4 },
    { name: "shareBp", label: t("share"), hint: t("shareHint"), control: "number", most: 12 },
    { name: "measure", label: t("of"), control: "select", options: measures },
    { name: "targetKind", label: t("kind"), control: "select", options: kinds },
    { name: "municipality", label: t("whose"), hint: t("whoseHint"), control: "text", optional: true, most: 12 },
    { name: "source", label: t("source"), control: "text", wide: true, most: 2000 },
    { name: "comparable", label: t("comparable"), control: "tick" },
  ];
  const draftOf = (values: Values): Drafted => {
    const [year, shareBp] = [parseDecimal(locale, values.year ?? "", 0), parseDecimal(locale, values.shareBp ?? "", 2)];
    if (year === null || shareBp === null)
      return {
        problems: {
          ...(year === null && { year: problems("whole") }),
          ...(shareBp === null && { shareBp: problems("percent") }),
        },
      };
    const body = {
      ...{ strategy: textOf(values, "strategy"), municipality: textOf(values, "municipality"), year, shareBp },
      ...{ measure: values.measure, targetKind: values.targetKind, source: textOf(values, "source") },
      ...{ comparable: values.comparable === "yes", noteIn: target?.note ?? null },
    };
    const resource = target ? `targets/${target.id}` : "targets";
    return { change: { country, resource, method: target ? "PUT" : "POST", body } };
  };
  return (
    <RegisterForm
      title={title}
      fields={fields}
      initial={{
        ...{ strategy: target?.strategy ?? strategies[0] ?? "", year: target ? String(target.year) : "" },
        shareBp: target ? formatNumber(locale, target.shareBp / 100, target.shareBp % 100 === 0 ? 0 : 2) : "",
        ...{ measure: target?.measure ?? "digital", targetKind: target?.kind ?? "target" },
        ...{ municipality: target?.municipality ?? "", source: target?.source ?? "" },
        comparable: (target?.comparable ?? true) ? "yes" : "",
      }}
      draftOf={draftOf}
      seenVersion={seenVersion}
      onClose={onClose}
    />
  );
}
